import { createHash } from "node:crypto";
import { sql } from "kysely";
import { expect, it } from "vitest";
import { openTestDb } from "../../../platform/testing/open.ts";
import { mutated, randomFrom, soundMails } from "../reading/testing/broken-mails.ts";
import { anAddress } from "../testing.ts";
import { accept } from "./accept.ts";
import { understandWaiting } from "./understand.ts";

const db = await openTestDb();
const mails = 400;
const seed = 7;

it(`${mails} broken mails (seed ${seed}) are kept byte for byte, each is understood or says why not`, async () => {
  await anAddress(db, { email: "info@roesterei.example" });
  const random = randomFrom(seed);
  const raws = Array.from({ length: mails }, () => mutated(random, soundMails));
  await accept(
    db,
    raws.map((content) => ({ source: "smtp", envelopeFrom: "", envelopeTo: [], content })),
  );
  const tally = await understandWaiting(db);
  expect(tally.understood + tally.duplicates + tally.quarantined).toBe(mails);
  const { rows } = await sql<{ content: Buffer; state: string; reason: string | null; message_id: string | null }>`
    select content, state, reason, message_id from raw_messages`.execute(db);
  const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
  expect(rows.map(({ content }) => hashOf(content)).sort()).toEqual(raws.map(hashOf).sort());
  expect(rows.filter(({ reason }) => reason === "broken")).toEqual([]);
  expect(rows.filter(({ state, message_id }) => state === "understood" && message_id === null)).toEqual([]);
});
