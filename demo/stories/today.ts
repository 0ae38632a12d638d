import { KIND_WORDS } from "./today/kind-words.ts";
import { MISHAPS } from "./today/mishaps.ts";
import type { OpenTalk } from "./today/open-talk.ts";
import { WISHES } from "./today/wishes.ts";

/** What is going on today. */
export const TODAY: OpenTalk[] = [...MISHAPS, ...WISHES, ...KIND_WORDS];
