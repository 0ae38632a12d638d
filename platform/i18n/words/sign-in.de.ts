import type { Same } from "../dictionary.ts";
import type { signIn as source } from "./sign-in.en.ts";

export const signIn: Same<typeof source> = {
  title: "Anmelden",
  email: "E-Mail",
  password: "Passwort",
  enter: "Anmelden",
};
