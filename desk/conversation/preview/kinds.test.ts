import { describe, expect, it } from "vitest";
import { previewable, previewKind, shownBeside } from "./kinds.ts";

const file = (id: string, type: string, size = 20_000, inline = false) => ({ id, name: id, type, size, inline });

describe("what can be looked at", () => {
  it.each([
    ["image/png", 100, "picture"],
    ["IMAGE/JPEG; name=x.jpg", 100, "picture"],
    ["image/svg+xml", 100, undefined],
    ["application/pdf", 100, "pdf"],
    ["application/pdf", 26 * 1024 * 1024, undefined],
    ["text/csv; charset=utf-8", 100, "text"],
    ["text/html", 100, undefined],
    ["application/zip", 100, undefined],
    ["", 100, undefined],
  ])("%s of %i bytes: %s", (type, size, kind) => expect(previewKind({ type, size })).toBe(kind));
});

describe("what stands beside a message", () => {
  const attachments = [
    file("photo", "image/jpeg"),
    file("bill", "application/pdf"),
    file("logo", "image/png", 3_000, true),
    file("huge", "image/png", 9_000_000),
  ];

  it("are pictures to be seen at once, and files", () => {
    const { pictures, files } = shownBeside({ attachments, html: null, hasHtml: false });
    expect(pictures.map(({ id }) => id)).toEqual(["photo", "logo"]);
    expect(files.map(({ id }) => id)).toEqual(["bill", "huge"]);
  });

  it("is not what decorates a mail's formatting", () => {
    expect(shownBeside({ attachments, html: null, hasHtml: true }).pictures.map(({ id }) => id)).toEqual(["photo"]);
  });

  it("nor what stands in our own words", () => {
    const { pictures } = shownBeside({ attachments, html: '<img src="cid:photo">', hasHtml: true });
    expect(pictures.map(({ id }) => id)).toEqual(["logo"]);
  });

  it("can be paged through in the order it came, decoration too", () => {
    expect(previewable({ attachments }).map(({ id }) => id)).toEqual(["photo", "bill", "logo", "huge"]);
  });
});
