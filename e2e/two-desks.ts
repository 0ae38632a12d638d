import type { Page } from "playwright-core";
import { ourAddress, type Stage } from "./stage.ts";

const password = "einmal-wie-immer";
const asBrowser = { "sec-fetch-site": "same-origin" };

export type Locale = "en" | "de";

/** The company with its first two people, each signed in at a browser of their own. */
export async function openTwoDesks(
  stage: Pick<Stage, "base" | "setup" | "open">,
  locale: Locale = "en",
): Promise<{ jule: Page; mira: Page }> {
  const [jule, mira] = [await stage.open(), await stage.open()];
  const call = async (page: Page, path: string, data: object): Promise<unknown> => {
    const answer = await page.request.post(`${stage.base}/api/v1${path}`, { data, headers: asBrowser });
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    return answer.json();
  };
  const token = stage.setup.split("/").at(-1);
  const company = { company: "Rösterei Morgenrot", address: ourAddress };
  await call(jule, "/setup", {
    ...{ token, password, locale, name: "Jule Brandt", email: "jule@morgenrot.example" },
    ...company,
  });
  const someone = { name: "Mira Otto", email: "mira@morgenrot.example", role: "staff", locale };
  const { link } = (await call(jule, "/staff", someone)) as { link: string };
  await call(mira, "/links", { token: link.split("/").at(-1), password });
  return { jule, mira };
}

/** Opens the unassigned conversation of that subject. */
export async function openConversation(stage: Pick<Stage, "base">, page: Page, subject: string): Promise<void> {
  await page.goto(`${stage.base}/inbox/all`);
  await page
    .getByRole("link", { name: new RegExp(subject) })
    .first()
    .click();
  await page.getByRole("heading", { level: 2, name: subject }).waitFor();
}

/** A first mail of a customer. */
export async function mailOfAGlass(
  stage: Pick<Stage, "mail">,
  text = "Guten Abend, ein Glas ist zerbrochen, schon wieder.",
): Promise<void> {
  await stage.mail({
    ...{ from: "Katharina Vollmer <k.vollmer@post.example>", subject: "Glas zerbrochen", text },
    messageId: "<first@post.example>",
  });
}

/** Two desks that show one and the same conversation. */
export async function openTwoAtOne(stage: Stage): Promise<{ jule: Page; mira: Page }> {
  const desks = await openTwoDesks(stage);
  await mailOfAGlass(stage);
  for (const page of Object.values(desks)) await openConversation(stage, page, "Glas zerbrochen");
  return desks;
}
