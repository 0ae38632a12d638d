import { z } from "zod";
import type { Jobs } from "../platform/jobs/run.ts";
import { makeJob } from "./ask.ts";
import { keepToPlan } from "./keep-plan.ts";
import { type MakeDeps, makeBackup } from "./make.ts";

const keepJob = "keep-backup-plan";
export const crontab = `* * * * * ${keepJob} ?jobKey=${keepJob}`;

const MakePayload = z.object({ id: z.uuid() });

export function backupJobs(deps: MakeDeps): Jobs {
  return {
    [keepJob]: async () => {
      await keepToPlan(deps.db);
    },
    [makeJob]: (payload) => makeBackup(deps, MakePayload.parse(payload).id),
  };
}
