import { z } from "zod";
import type { Post } from "../conversations/notifications/mail.ts";
import type { Jobs } from "../platform/jobs/run.ts";
import { listErasuresJob } from "../rights/erase.ts";
import { makeJob } from "./ask.ts";
import { CheckPayload, checkHere, checkJob } from "./check-at-worker.ts";
import { writeErasureList } from "./erasure-list.ts";
import { tellJob } from "./fail.ts";
import { keepToPlan } from "./keep-plan.ts";
import { type MakeDeps, makeBackup } from "./make.ts";
import { TellPayload, tellOfFailure } from "./tell.ts";

const keepJob = "keep-backup-plan";
export const crontab = `* * * * * ${keepJob} ?jobKey=${keepJob}`;

const MakePayload = z.object({ id: z.uuid() });

type Deps = MakeDeps & {
  /** Of the embedded PostgreSQL; null with a database of somebody else's. */
  dataDir: string | null;
};

/** `post` writes to our own people. */
export function backupJobs(deps: Deps, publicUrl: string, post: Post): Jobs {
  return {
    [keepJob]: async () => {
      await keepToPlan(deps.db);
    },
    [tellJob]: async (payload) => {
      if (await post.works()) await tellOfFailure(deps.db, TellPayload.parse(payload), publicUrl, post);
    },
    [checkJob]: (payload) => checkHere(deps.db, CheckPayload.parse(payload)),
    [makeJob]: async (payload) => {
      await makeBackup(deps, MakePayload.parse(payload).id);
      await writeErasureList(deps.db, deps.dataDir);
    },
    [listErasuresJob]: () => writeErasureList(deps.db, deps.dataDir),
  };
}
