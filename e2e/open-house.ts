import type { Page } from "playwright-core";
import { ourAddress, type Stage } from "./stage.ts";

/** Who opens the house: the first account. */
type Opener = { name: string; email: string; password: string };

const henrike: Opener = { name: "Henrike Vogt", email: "henrike@morgenrot.example", password: "einmal-wie-immer" };

/** Goes through the one-time link: names the house, makes the first account and the address, and comes to the inbox. */
export async function openHouse(page: Page, stage: Stage, opener: Partial<Opener> = {}): Promise<void> {
  const { name, email, password } = { ...henrike, ...opener };
  await page.goto(stage.setup);
  await page.getByLabel("Its name").fill("Rösterei Morgenrot");
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("E-mail", { exact: true }).fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByLabel("Address your customers write to").fill(ourAddress);
  await page.getByRole("button", { name: "Open the house" }).click();
  await page.getByRole("link", { name: "Unassigned" }).waitFor();
}
