import { type Actor, system } from "../platform/actor.ts";
import type { Config } from "../platform/config.ts";
import type { Db } from "../platform/db/database.ts";
import { invalid, notFound, Refusal } from "../platform/errors.ts";
import { columns, type Given, read } from "./cli-lines.ts";
import { wallClock } from "./clock.ts";
import { KeyInput, StaffInput } from "./contract.ts";
import { linkUrl } from "./entry/link.ts";
import { makeKey } from "./keys/make.ts";
import { revokeKey } from "./keys/revoke.ts";
import { type KeyRow, listKeys } from "./keys/store.ts";
import { listShops } from "./shops/store.ts";
import { disableStaff } from "./staff/disable.ts";
import { normalEmail } from "./staff/email.ts";
import { enableStaff } from "./staff/enable.ts";
import { inviteStaff } from "./staff/invite.ts";
import { inviteAgain } from "./staff/invite-again.ts";
import { findStaffByEmail, listAllStaff, type StaffRow } from "./staff/store.ts";

/** A subcommand: options by name in, lines to print out. Throws a Refusal whose message says what to do. */
export type Command = (db: Db, config: Config, given: Given) => Promise<string[]>;

/** Whoever can run commands on the machine may do everything. */
const operator: Actor = { ...system, name: "Command line" };

/** `stammgast user …` */
export const userCommands = {
  list: listUsers,
  add: addUser,
  reset: resetUser,
  disable: disableUser,
  enable: enableUser,
} as const satisfies Record<string, Command>;

/** `stammgast key …` */
export const keyCommands = {
  list: showKeys,
  add: addKey,
  revoke: revokeKeyByName,
} as const satisfies Record<string, Command>;

/** Everybody, by name. */
async function listUsers(db: Db): Promise<string[]> {
  const staff = await listAllStaff(db);
  if (staff.length === 0) return ["Nobody has an account yet. `stammgast start` prints a link to make the first one."];
  return columns([
    ["NAME", "ADDRESS", "ROLE", "STATE", "SHOPS"],
    ...staff.map((one) => [one.name, one.email, one.role, stateOf(one), one.shops.map((shop) => shop.name).join(", ")]),
  ]);
}

const stateOf = ({ disabledAt, joined }: StaffRow) => (disabledAt ? "disabled" : joined ? "active" : "invited");

/** `--email --name [--role staff] [--sees all] [--locale en] [--shop NAME]`: adds somebody and prints the invitation link. */
async function addUser(db: Db, config: Config, given: Given): Promise<string[]> {
  const shops = given["shop"] === undefined ? [] : [await shopCalled(db, given["shop"])];
  const { role = "staff", sees = "all", locale = "en", email, name } = given;
  const input = read(StaffInput, { email, name, role, sees, locale, shops });
  const work = db.transaction().execute((tx) => inviteStaff(tx, operator, input, wallClock()));
  const { token } = await work;
  return [
    `${input.name} is invited. This link works once, for 48 hours; hand it to them:`,
    linkUrl(config.publicUrl, "invite", token),
  ];
}

/** `EMAIL`: prints a link to set another password. The present one works until the link is used. */
async function resetUser(db: Db, config: Config, given: Given): Promise<string[]> {
  const staff = await staffWith(db, given["email"]);
  const work = db.transaction().execute((tx) => inviteAgain(tx, operator, staff.id, wallClock()));
  const { purpose, token } = await work;
  const hours = purpose === "reset" ? "for one hour" : "for 48 hours";
  return [
    `${staff.name} sets a password with this link, which works once, ${hours}:`,
    linkUrl(config.publicUrl, purpose, token),
  ];
}

/** `EMAIL`: shuts somebody out at once. */
async function disableUser(db: Db, _config: Config, given: Given): Promise<string[]> {
  const staff = await staffWith(db, given["email"]);
  await db.transaction().execute((tx) => disableStaff(tx, operator, staff.id, wallClock()));
  return [`${staff.name} can no longer sign in, and their sessions have ended.`];
}

/** `EMAIL`: lets somebody in again. */
async function enableUser(db: Db, _config: Config, given: Given): Promise<string[]> {
  const staff = await staffWith(db, given["email"]);
  await db.transaction().execute((tx) => enableStaff(tx, operator, staff.id));
  return [`${staff.name} can sign in again.`];
}

async function showKeys(db: Db): Promise<string[]> {
  const keys = await listKeys(db);
  if (keys.length === 0) return ["There are no keys yet. Make one with `stammgast key add --name NAME --scopes read`."];
  const when = (at: Date | null) => at?.toISOString().slice(0, 16).replace("T", " ") ?? "never";
  return columns([
    ["NAME", "BEGINS WITH", "SCOPES", "MADE (UTC)", "LAST USED (UTC)"],
    ...keys.map((key) => [key.name, key.prefix, key.scopes.join(","), when(key.created_at), when(key.last_used_at)]),
  ]);
}

/** `--name [--scopes read,write]`: makes a key and prints its secret. */
async function addKey(db: Db, _config: Config, given: Given): Promise<string[]> {
  const scopes = (given["scopes"] ?? "read").split(",").map((scope) => scope.trim());
  const input = read(KeyInput, { name: given["name"], scopes });
  const { secret } = await db.transaction().execute((tx) => makeKey(tx, operator, input, wallClock()));
  return ["This key is shown once, keep it well. Send it as `Authorization: Bearer KEY`.", secret];
}

/** `KEY`: its name or what it begins with. */
async function revokeKeyByName(db: Db, _config: Config, given: Given): Promise<string[]> {
  const key = theOne(await listKeys(db), given["key"]);
  await db.transaction().execute((tx) => revokeKey(tx, operator, key.id, wallClock()));
  return [`The key ${key.name} (${key.prefix}…) no longer works.`];
}

function theOne(keys: readonly KeyRow[], wanted: string | undefined): KeyRow {
  const [key, another] = keys.filter(({ name, prefix }) => wanted === name || wanted === prefix);
  if (!key) throw notFound("key");
  if (another) throw invalid("ambiguous", "Several keys are called that. Say what the key begins with.");
  return key;
}

async function staffWith(db: Db, email: string | undefined): Promise<StaffRow> {
  const staff = await findStaffByEmail(db, normalEmail(email ?? ""));
  if (!staff) {
    throw new Refusal(
      "not_found",
      "no-staff",
      "Nobody has this address. `stammgast user list` shows who has an account.",
    );
  }
  return staff;
}

async function shopCalled(db: Db, name: string): Promise<string> {
  const shop = (await listShops(db)).find((one) => one.name.toLowerCase() === name.trim().toLowerCase());
  if (!shop) throw invalid("no-shop", `There is no shop called ${name}.`);
  return shop.id;
}
