import { replies as besideTheWords } from "./replies/beside-the-words.ts";
import { replies as gmailAppleThunderbird } from "./replies/gmail-apple-thunderbird.ts";
import { replies as inHtml } from "./replies/in-html.ts";
import { replies as otherClients } from "./replies/other-clients.ts";
import { replies as outlook } from "./replies/outlook.ts";

const all = [gmailAppleThunderbird, outlook, otherClients, besideTheWords, inHtml];

/** Answers as mail clients write them, by what each client of each language puts around a person's words. */
export const clientReplies = all.flatMap(({ tuned }) => tuned);

/** The same, but nothing was ever tuned on these. */
export const heldReplies = all.flatMap(({ held }) => held);
