import type { ListDetail, ListPreview } from "../../customers/lists/contract.ts";
import { answered, type Screen, screen, visit } from "./screen.ts";

const id = "01990000-0000-7000-8000-000000000001";
const nobody = { made: 0, joined: 0, changed: 0, same: 0, refused: 0, removed: 0, kept: 0 };

/** A shop's customers, as they were read from its file. */
const brought: ListDetail = {
  ...{ id, name: "kunden-ladensystem.csv", bytes: 48_211, encoding: "windows-1252", separator: ";", rows: 412 },
  ...{ state: "waiting", position: 0, origin: null, trusted: false, counts: nobody },
  ...{ by: null, at: "2026-11-22T09:00:00Z", finishedAt: null },
  columns: [
    { name: "Kundennr", field: "externalId", examples: ["10211", "10212", "10213"] },
    { name: "Vorname", field: "givenName", examples: ["Anna", "Ole", "Mechthild"] },
    { name: "Nachname", field: "familyName", examples: ["Weiß", "Brandt", "von der Au"] },
    { name: "E-Mail", field: "email", examples: ["anna.weiss@post.example", "ole@post.example"] },
    { name: "Ort", field: "city", examples: ["Leipzig", "Halle (Saale)"] },
    { name: "Bonus", field: "ignore", examples: ["12,50", "0,00"] },
  ],
  ...{ origins: ["Ladensystem"], suggestedOrigin: "kunden-ladensystem" },
};

const row = { emails: [], phones: [], details: 2, customer: null, by: null, changes: [], reason: null };
const preview: ListPreview = {
  items: [
    { ...row, row: 2, outcome: "made", name: "Anna Weiß", emails: ["anna.weiss@post.example"] },
    {
      ...{ ...row, row: 3, outcome: "joined", name: "Ole Brandt", emails: ["ole@post.example"] },
      ...{ customer: { id, name: "Ole Brandt" }, by: "ole@post.example" },
    },
    { ...row, row: 4, outcome: "refused", name: "Mechthild von der Au", reason: "bad-email" },
  ],
  ...{ looked: 3, made: 1, joined: 1, changed: 0, same: 0, refused: 1 },
};

const counts = { ...nobody, made: 391, joined: 17, refused: 4 };
const done: ListDetail = { ...brought, state: "done", position: 412, origin: "Ladensystem", counts };
const running: ListDetail = { ...done, state: "running", position: 180 };

const open = (list: ListDetail, shows: string) =>
  answered(visit(`/settings/lists?list=${id}`, ".part h2"), `**/api/v1/customer-lists/${id}`, 200, list, shows);

/** A list of customers on its way in. */
export const lists: readonly Screen[] = [
  screen(
    "settings-list-columns",
    answered(open(brought, ".would-be .things"), `**/api/v1/customer-lists/${id}/previews`, 200, preview),
    { who: "admin" },
  ),
  screen("settings-list-running", open(running, ".became progress"), { who: "admin" }),
  screen("settings-list-done", open(done, ".became .correct"), { who: "admin" }),
  screen("settings-list-unknown", visit("/settings/lists?list=01990000-0000-7000-8000-000000000009", ".blank"), {
    who: "admin",
  }),
];
