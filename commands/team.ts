import { type ArgsDef, defineCommand } from "citty";
import { openForCommand } from "../database.ts";
import { readConfig } from "../platform/config.ts";
import { openLog } from "../platform/log.ts";
import { type Command, keyCommands, userCommands } from "../team/cli.ts";
import { explain } from "./explain.ts";

/** Runs one command of the team's room against the database and prints what it says. */
const teamCommand = (description: string, command: Command, args: ArgsDef) =>
  defineCommand({
    meta: { description },
    args,
    async run({ args: given }) {
      try {
        const config = readConfig(process.env);
        const database = await openForCommand(config, openLog("warn"));
        const words = Object.fromEntries(
          Object.entries(given as Record<string, unknown>).flatMap(([name, value]) =>
            typeof value === "string" ? [[name, value]] : [],
          ),
        );
        try {
          console.log((await command(database.db, config, words)).join("\n"));
        } finally {
          await database.close();
        }
      } catch (error) {
        explain(error);
      }
    },
  });

const email = { type: "positional", required: true, description: "mail address they sign in with" } as const;

export const user = defineCommand({
  meta: { name: "user", description: "Accounts of members of staff" },
  subCommands: {
    list: teamCommand("List everybody", userCommands.list, {}),
    add: teamCommand("Add somebody; prints an invitation link", userCommands.add, {
      email: { type: "string", required: true, description: "mail address they sign in with" },
      name: { type: "string", required: true, description: "first and last name" },
      role: { type: "string", description: "admin, staff or readonly (default staff)" },
      sees: { type: "string", description: "conversations of all shops, or only their own: all or own (default all)" },
      locale: { type: "string", description: "en or de (default en)" },
      shop: { type: "string", description: "name of a shop they belong to" },
    }),
    reset: teamCommand("Print a link to set a new password", userCommands.reset, { email }),
    disable: teamCommand("Shut somebody out", userCommands.disable, { email }),
    enable: teamCommand("Let somebody in again", userCommands.enable, { email }),
  },
});

export const key = defineCommand({
  meta: { name: "key", description: "Keys for programs that use the API" },
  subCommands: {
    list: teamCommand("List all keys", keyCommands.list, {}),
    add: teamCommand("Make a key; prints it once", keyCommands.add, {
      name: { type: "string", required: true, description: "what the key is for" },
      scopes: { type: "string", description: "read, write, admin; several with commas (default read)" },
    }),
    revoke: teamCommand("Revoke a key", keyCommands.revoke, {
      key: { type: "positional", required: true, description: "its name, or what it begins with" },
    }),
  },
});
