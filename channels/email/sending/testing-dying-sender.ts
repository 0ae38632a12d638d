import { type Carrier, deliver, type MessageKey } from "../../../conversations/outbox/deliver.ts";
import { deliverJob } from "../../../conversations/outbox/outbox.ts";
import { openDb, openPool } from "../../../platform/db/pool.ts";
import { runJobs } from "../../../platform/jobs/run.ts";
import { openLog } from "../../../platform/log.ts";
import { carrier } from "./carry.ts";

/**
 * A sender in a process of its own that dies where it is told: `testing-dying-sender.ts DATABASE_URL SMTP_URL PLACE`. Says
 * when it has read its modules, and sends what is due once it hears back.
 */
const [url = "", smtpUrl = "", place = ""] = process.argv.slice(2);
const dieAt = (here: string) => {
  if (here === place) process.kill(process.pid, "SIGKILL");
};
const carry = carrier(smtpUrl);

const dying: Carrier = async (letter, files, handed) => {
  dieAt("claimed");
  const outcome = await carry(letter, files, async () => {
    dieAt("before the last bytes");
    await handed();
    dieAt("about to let the last bytes go");
  });
  dieAt("answered");
  return outcome;
};

process.once("message", () => {
  const pool = openPool(url, { max: 3 });
  const db = openDb(pool);
  const send = async (payload: unknown) => {
    dieAt("begun");
    await deliver(db, payload as MessageKey, dying);
    dieAt("written down");
  };
  void runJobs(pool, { [deliverJob]: send }, openLog("silent"));
});
process.send?.("ready");
