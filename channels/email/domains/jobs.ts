import type { Jobs } from "../../../platform/jobs/run.ts";
import { type DnsDeps, lookAtDue } from "./look-at-domain.ts";

const lookJob = "look-at-domains";

/** A record that was just set is seen within ten minutes. */
export const crontab = `*/10 * * * * ${lookJob} ?jobKey=${lookJob}`;

export const domainJobs = (deps: DnsDeps): Jobs => ({ [lookJob]: () => lookAtDue(deps) });
