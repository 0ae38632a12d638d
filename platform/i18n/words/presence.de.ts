import type { Same } from "../dictionary.ts";
import type { presence as source } from "./presence.en.ts";

export const presence: Same<typeof source> = {
  title: "Wer hier ist",
  here: { one: "{names} schaut sich das auch an", other: "{names} schauen sich das auch an" },
  since: "hier seit {at}",
  answering: "schreibt eine Antwort",
  noting: "schreibt eine Notiz",
  writesAnswer: { one: "{names} schreibt eine Antwort …", other: "{names} schreiben eine Antwort …" },
  answersToo: { one: "{names} schreibt auch eine Antwort …", other: "{names} schreiben auch eine Antwort …" },
  writesNote: { one: "{names} schreibt eine Notiz …", other: "{names} schreiben eine Notiz …" },
  writesHere: { one: "{names} schreibt hier gerade", other: "{names} schreiben hier gerade" },
};
