import type pg from "pg";
import { crontab as backupCrontab, backupJobs } from "./backups/jobs.ts";
import { crontab as domainCrontab, domainJobs } from "./channels/email/domains/jobs.ts";
import { keepFetching } from "./channels/email/fetching/keep.ts";
import { announce } from "./channels/email/intake/announce.ts";
import { listen } from "./channels/email/intake/listener.ts";
import { wakeUp } from "./channels/email/intake/wake.ts";
import { crontab as emailCrontab, emailJobs } from "./channels/email/jobs.ts";
import { noticePost } from "./channels/email/sending/notice.ts";
import { preparing } from "./channels/email/sending/prepare.ts";
import { crontab as segmentCrontab, segmentJobs } from "./channels/segment/jobs.ts";
import { crontab as conversationCrontab, conversationJobs } from "./conversations/jobs.ts";
import { crontab as listCrontab, listJobs } from "./customers/lists/jobs.ts";
import { crontab as matchingCrontab, matchingJobs } from "./customers/matching/jobs.ts";
import { crontab as reviewCrontab, reviewJobs } from "./customers/matching/review/jobs.ts";
import { dataDirOf } from "./database.ts";
import type { Config } from "./platform/config.ts";
import type { Db } from "./platform/db/database.ts";
import { runJobs } from "./platform/jobs/run.ts";
import type { Log } from "./platform/log.ts";
import { openDns } from "./platform/net/dns.ts";
import type { Seal } from "./platform/secrets/seal.ts";

export type WorkerDeps = {
  db: Db;
  pool: pg.Pool;
  config: Config;
  log: Log;
  alone: boolean;
  seal: Seal;
  version: string;
};
type OpenDoor = { close(): Promise<void> };
export type RunningWorker = { ports: { smtp: number | null; lmtp: number | null }; stop(): Promise<void> };

/**
 * The working half: jobs, the doors mail comes in by, and the mailboxes it is fetched from. Where a door cannot be opened, what was begun is ended before the
 * error is thrown.
 */
export async function startWorker({ db, pool, config, log, alone, seal, version }: WorkerDeps): Promise<RunningWorker> {
  const wake = wakeUp(db, (error) => log.warn({ error: error.message }, "could not wake the reader of mail"));
  const opened: OpenDoor[] = [];
  const stopping = new AbortController();
  const close = () => {
    stopping.abort();
    return Promise.all(opened.map((door) => door.close()));
  };
  const open = async (protocol: "smtp" | "lmtp", port: number): Promise<number | null> => {
    if (port === 0) return null;
    const listener = await listen(db, { ...doorOf(config), protocol, port, wake, log });
    opened.push({ close: () => listener.close() });
    const announced = await announce(db, { protocol, host: config.MAIL_HOST, port: listener.port }, log);
    opened.push({ close: () => announced.end() });
    return listener.port;
  };
  try {
    const ports = { smtp: await open("smtp", config.SMTP_PORT), lmtp: await open("lmtp", config.LMTP_PORT) };
    const sending = { db, seal, ...sendingOf(config) };
    const post = noticePost(sending);
    const dataDir = config.DATABASE_URL ? null : dataDirOf(config);
    const rooms = {
      ...emailJobs(db, { ...sending, prepare: preparing({ db, seal, publicUrl: config.PUBLIC_URL }) }, alone),
      ...domainJobs({ db, seal, dns: openDns(config.DNS_SERVERS), smtpUrl: config.SMTP_URL }),
      ...segmentJobs(db),
      ...conversationJobs(db, config.publicUrl, post),
      ...listJobs(db),
      ...matchingJobs(db, stopping.signal),
      ...reviewJobs(db),
      ...backupJobs({ db, pool, config, log, version, dataDir, stopping: stopping.signal }, config.publicUrl, post),
    };
    const crontabs = [
      ...[emailCrontab, domainCrontab, segmentCrontab, conversationCrontab],
      ...[listCrontab, matchingCrontab, reviewCrontab, backupCrontab],
    ];
    const jobs = await runJobs(pool, rooms, log, crontabs.join("\n"));
    const fetching = keepFetching({ db, seal, log, wake, alone, ...fetchingOf(config) });
    opened.push({ close: () => fetching.stop() });
    wake();
    return { ports, stop: () => close().then(() => jobs.stop()) };
  } catch (error) {
    await close();
    throw error;
  }
}

const sendingOf = (config: Config) => ({
  smtpUrl: config.SMTP_URL,
  mailOut: config.MAIL_OUT,
  publicUrl: config.publicUrl,
  privateHosts: config.MAIL_PRIVATE_HOSTS,
  dnsServers: config.DNS_SERVERS,
});

const fetchingOf = (config: Config) => ({
  privateHosts: config.MAIL_PRIVATE_HOSTS,
  maxBytes: config.MAIL_MAX_BYTES,
});

const doorOf = (config: Config) => ({
  host: config.MAIL_HOST,
  maxBytes: config.MAIL_MAX_BYTES,
  mostConnections: config.MAIL_MAX_CONNECTIONS,
  mostPerClient: config.MAIL_MAX_CONNECTIONS_PER_CLIENT,
});
