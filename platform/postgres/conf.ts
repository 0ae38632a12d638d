import { chmod, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { ifMissing } from "./start-problem.ts";

/**
 * Settings for a small machine. What guards data (fsync, full_page_writes, synchronous_commit, checksums) stays as
 * PostgreSQL has it: on.
 */
const settings: Readonly<Record<string, string>> = {
  listen_addresses: "",
  unix_socket_permissions: "0700",
  max_connections: "40",
  // Touched page by page, so an idle shop does not pay for it.
  shared_buffers: "128MB",
  huge_pages: "off",
  work_mem: "8MB",
  maintenance_work_mem: "96MB",
  effective_cache_size: "512MB",
  // Disks of today answer any page about equally fast.
  random_page_cost: "1.1",
  jit: "off",
  // Fewer idle processes; and no parallel query takes the second core from the app.
  io_method: "sync",
  max_worker_processes: "2",
  max_parallel_workers_per_gather: "0",
  max_parallel_maintenance_workers: "1",
  max_logical_replication_workers: "0",
  autovacuum_max_workers: "2",
  max_wal_senders: "0",
  max_replication_slots: "0",
  // An import of a whole mailbox should not be one long checkpoint.
  max_wal_size: "1GB",
  min_wal_size: "96MB",
  wal_buffers: "8MB",
  checkpoint_timeout: "10min",
  // A query whose app was killed ends too.
  client_connection_check_interval: "5s",
  timezone: "UTC",
  log_timezone: "UTC",
  log_destination: "stderr",
  logging_collector: "off",
  log_line_prefix: "%m [%p] ",
  // What customers wrote has no place in a log: no statements, no values of rows.
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
};

/**
 * Writes the settings of this start into a file beside the cluster and answers its path. It builds on what initdb found
 * out about the machine; what `ALTER SYSTEM` sets comes after it and wins.
 */
export async function writeConf(
  cluster: string,
  socketDir: string,
  own: Readonly<Record<string, string>>,
): Promise<string> {
  const all = { ...settings, unix_socket_directories: `"${socketDir.replaceAll('"', '""')}"`, ...own };
  const lines = Object.entries(all).map(([name, value]) => `${name} = ${quote(value)}\n`);
  const path = `${cluster}.conf`;
  const text = `${head}include '${basename(cluster)}/postgresql.conf'\n${lines.join("")}`;
  if ((await readFile(path, "utf8").catch(ifMissing(""))) === text) return path;
  // Replaced in one step, so that a kill or a full disk leaves the old one. The server's own user reads it.
  await rm(`${path}.new`, { force: true });
  await writeFile(`${path}.new`, text, { mode: 0o644 });
  await chmod(`${path}.new`, 0o644);
  await rename(`${path}.new`, path);
  return path;
}

const head = "# Written by Stammgast at every start. Use ALTER SYSTEM for settings of your own.\n";
const quote = (value: string) => `'${value.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
