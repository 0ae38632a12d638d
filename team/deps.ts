import type { Config } from "../platform/config.ts";
import type { Db } from "../platform/db/database.ts";
import type { Clock } from "./clock.ts";
import type { AddAddress } from "./entry/set-up.ts";

/** What the routes of the room need from outside. */
export type TeamDeps = {
  db: Db;
  config: Config;
  /** Adds the mail address given when setting up; handed in because the room of mail stands above this one. */
  addAddress: AddAddress;
  clock?: Clock;
};
