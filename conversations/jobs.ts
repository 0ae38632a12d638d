import { z } from "zod";
import type { Db } from "../platform/db/database.ts";
import type { Jobs } from "../platform/jobs/run.ts";
import { purgeDeleted } from "./away/purge.ts";
import { forgetOld } from "./bulk/batch.ts";
import { purgeAbandoned } from "./files/abandoned.ts";
import { forgetHandovers } from "./handover/store.ts";
import { mailNotices, type Post, sendNotices, sendNoticesJob } from "./notifications/mail.ts";
import { forgetNotices } from "./notifications/store.ts";
import { rereadWords } from "./search/reread.ts";
import { wakeSnoozed } from "./state/snooze.ts";

const wakeJob = "wake-snoozed";
const purgeJob = "purge-deleted";
const mailNoticesJob = "mail-notices";
const forgetJob = "forget-notices";
/** What somebody was told and has read is kept for ninety days. */
const rememberedMs = 90 * 86_400_000;
const dayMs = 86_400_000;
const rereadJob = "reread-words";

/** What is put off comes back at the minute it was put off to; after a downtime, at once. By the hour the bin is emptied, and what can no longer be taken back, or was uploaded and never used, is removed. */
export const crontab = [
  `* * * * * ${wakeJob} ?jobKey=${wakeJob}`,
  `* * * * * ${mailNoticesJob} ?jobKey=${mailNoticesJob}`,
  `* * * * * ${rereadJob} ?jobKey=${rereadJob}`,
  `17 * * * * ${purgeJob} ?jobKey=${purgeJob}`,
  `47 4 * * * ${forgetJob} ?jobKey=${forgetJob}`,
].join("\n");

const NoticePayload = z.object({ staffId: z.uuid(), ids: z.array(z.uuid()), mailId: z.string() });

/** `post` writes to our own people. */
export function conversationJobs(db: Db, publicUrl: string, post: Post): Jobs {
  return {
    [mailNoticesJob]: async () => {
      if (await post.works()) await mailNotices(db);
    },
    [sendNoticesJob]: async (payload) => {
      if (await post.works()) await sendNotices(db, NoticePayload.parse(payload), publicUrl, post);
    },
    [forgetJob]: () => forgetNotices(db, new Date(Date.now() - rememberedMs)),
    [wakeJob]: async () => {
      await wakeSnoozed(db);
    },
    [rereadJob]: async () => {
      await rereadWords(db);
    },
    [purgeJob]: async () => {
      await purgeDeleted(db);
      await forgetOld(db);
      await forgetHandovers(db, new Date(Date.now() - dayMs));
      await purgeAbandoned(db);
    },
  };
}
