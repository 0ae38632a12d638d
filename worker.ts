import type pg from "pg";
import { announce } from "./channels/email/intake/announce.ts";
import { listen } from "./channels/email/intake/listener.ts";
import { wakeUp } from "./channels/email/intake/wake.ts";
import { crontab as emailCrontab, emailJobs } from "./channels/email/jobs.ts";
import { noticePost } from "./channels/email/sending/notice.ts";
import { crontab as conversationCrontab, conversationJobs } from "./conversations/jobs.ts";
import type { Config } from "./platform/config.ts";
import type { Db } from "./platform/db/database.ts";
import { runJobs } from "./platform/jobs/run.ts";
import type { Log } from "./platform/log.ts";

export type WorkerDeps = { db: Db; pool: pg.Pool; config: Config; log: Log; alone: boolean };
type OpenDoor = { port: number; close(): Promise<void> };
export type RunningWorker = { ports: { smtp: number | null; lmtp: number | null }; stop(): Promise<void> };

/** The working half: jobs, and the doors mail comes in by. */
export async function startWorker({ db, pool, config, log, alone }: WorkerDeps): Promise<RunningWorker> {
  const wake = wakeUp(db, (error) => log.warn({ error: error.message }, "could not wake the reader of mail"));
  const door = { host: config.MAIL_HOST, maxBytes: config.MAIL_MAX_BYTES, wake, log };
  const jobs = await runJobs(
    pool,
    {
      ...emailJobs(db, config.SMTP_URL, alone),
      ...conversationJobs(db, config.publicUrl, noticePost(config.SMTP_URL)),
    },
    log,
    [emailCrontab, conversationCrontab].join("\n"),
  );
  const open = async (protocol: "smtp" | "lmtp", port: number): Promise<OpenDoor | null> => {
    if (port === 0) return null;
    const listener = await listen(db, { ...door, protocol, port });
    const announced = await announce(db, { protocol, host: config.MAIL_HOST, port: listener.port }, log);
    return { port: listener.port, close: () => Promise.all([listener.close(), announced.end()]).then(() => undefined) };
  };
  const smtp = await open("smtp", config.SMTP_PORT);
  const lmtp = await open("lmtp", config.LMTP_PORT);
  wake();
  return {
    ports: { smtp: smtp?.port ?? null, lmtp: lmtp?.port ?? null },
    async stop() {
      await Promise.all([smtp?.close(), lmtp?.close()]);
      await jobs.stop();
    },
  };
}
