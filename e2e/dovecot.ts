import { spawn } from "node:child_process";
import { chown, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePorts } from "../platform/testing/free-ports.ts";

/** Debian's Dovecot as an ordinary process, with mailboxes in a directory of its own. Anybody signs in with `password`. */
export type Dovecot = {
  port: number;
  password: string;
  /** Lays a mail into a folder, as another server would deliver it. `read`: somebody has read it there. */
  put(user: string, content: string, given?: { folder?: string; read?: boolean }): Promise<void>;
  /** How many mails lie in a folder, and with which flags. */
  look(user: string, folder?: string): Promise<string[]>;
  /** Numbers all mails of the inbox anew, under another UIDVALIDITY. */
  countAnew(user: string): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
  close(): Promise<void>;
};

const password = "geheim";
const asRoot = userInfo().uid === 0;
/** Mail is never read as root; `nobody` is there on every Debian. */
const owner = asRoot ? { uid: 65_534, gid: 65_534 } : { uid: userInfo().uid, gid: userInfo().gid };

/** A provider that says whether a token is good (RFC 7662), and as whom we ask it. */
type Tokens = { introspection: string; id: string; secret: string };

/** `tokens`: people sign in by what a provider gave them, too (XOAUTH2). */
export async function openDovecot(tokens?: Tokens): Promise<Dovecot> {
  const dir = await mkdtemp(join(tmpdir(), "stammgast-dovecot-"));
  const [port = 0] = await freePorts(1);
  for (const name of ["mail", "home"]) await ownDirectory(join(dir, name));
  await chown(dir, owner.uid, owner.gid);
  await writeFile(join(dir, "dovecot.conf"), `${configOf(dir, port)}${tokens ? byToken(dir) : ""}`);
  if (tokens) await writeFile(join(dir, "tokens.conf"), askedAs(tokens));
  let running: { stop(): Promise<void> } | undefined;
  let count = 0;
  const start = async () => {
    running = await launch(dir, port);
  };
  const stop = async () => {
    await running?.stop();
    running = undefined;
  };
  await start();
  return {
    port,
    password,
    async put(user, content, { folder, read = false } = {}) {
      const box = await mailbox(dir, user, folder);
      count += 1;
      const name = `${Math.floor(Date.now() / 1000)}.M${count}.test`;
      await writeFile(join(box, "tmp", name), content);
      await chown(join(box, "tmp", name), owner.uid, owner.gid);
      await rename(join(box, "tmp", name), read ? join(box, "cur", `${name}:2,S`) : join(box, "new", name));
    },
    async look(user, folder) {
      const box = await mailbox(dir, user, folder);
      return [...(await readdir(join(box, "new"))), ...(await readdir(join(box, "cur")))];
    },
    async countAnew(user) {
      await stop();
      const box = await mailbox(dir, user);
      for (const name of await readdir(box)) if (name.startsWith("dovecot")) await rm(join(box, name));
      await start();
    },
    start,
    stop,
    async close() {
      await stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

async function ownDirectory(path: string): Promise<void> {
  await mkdir(path, { recursive: true });
  await chown(path, owner.uid, owner.gid);
}

/** A maildir; folders stand in it with a dot before their names. */
async function mailbox(dir: string, user: string, folder?: string): Promise<string> {
  const home = join(dir, "mail", user);
  const box = folder ? join(home, `.${folder}`) : home;
  for (const path of [home, box, ...["tmp", "new", "cur"].map((name) => join(box, name))]) await ownDirectory(path);
  return box;
}

const byToken = (dir: string) => `
auth_mechanisms = plain xoauth2
passdb {
  driver = oauth2
  mechanisms = xoauth2
  args = ${dir}/tokens.conf
}
`;

const askedAs = ({ introspection, id, secret }: Tokens) => `
introspection_mode = post
introspection_url = ${introspection}
client_id = ${id}
client_secret = ${secret}
username_attribute = sub
active_attribute = active
active_value = true
`;

const configOf = (dir: string, port: number) => `
base_dir = ${dir}/run
log_path = ${dir}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
mail_location = maildir:${dir}/mail/%u
maildir_stat_dirs = yes
first_valid_uid = 1
mail_max_userip_connections = 50
${asRoot ? "" : `default_internal_user = ${userInfo().username}\ndefault_login_user = ${userInfo().username}\n`}
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${owner.uid} gid=${owner.gid} home=${dir}/home/%u
}
service anvil {
  chroot =
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
`;

async function launch(dir: string, port: number): Promise<{ stop(): Promise<void> }> {
  const child = spawn("dovecot", ["-F", "-c", join(dir, "dovecot.conf")], { stdio: "ignore" });
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  let ended = false;
  void gone.then(() => {
    ended = true;
  });
  while (!(await answers(port))) {
    if (ended) throw new Error(`dovecot does not start:\n${await readFile(join(dir, "log"), "utf8").catch(String)}`);
    await pause(50);
  }
  return {
    async stop() {
      child.kill("SIGTERM");
      await gone;
    },
  };
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("data", () => resolve(Boolean(socket.destroy())));
    socket.once("error", () => resolve(false));
  });
