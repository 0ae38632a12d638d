import { isIP } from "node:net";
import { z } from "zod";
import { readProxies } from "./http/proxies.ts";

const port = (fallback: number) => z.coerce.number().int().min(0).max(65_535).default(fallback);
const url = (...protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    message: `must be a URL starting with ${protocols.map((protocol) => `${protocol}//`).join(" or ")}`,
  });

/** "9.9.9.9, [2620:fe::fe]:53" as a list; null when one is no address. */
function readServers(text: string): string[] | null {
  const servers = text.split(/[,\s]+/).filter(Boolean);
  const isServer = (server: string) => isIP(server.replace(/^\[(.+)\](?::\d+)?$|^([\d.]+):\d+$/, "$1$2")) !== 0;
  return servers.length > 0 && servers.every(isServer) ? servers : null;
}

/** Every setting there is, in one place. Environment variables, or lines of the same form in `stammgast.env`. */
export const settings = z.object({
  PORT: port(3000).describe("HTTP port of the desk and the API"),
  HOST: z.string().default("127.0.0.1").describe("address the HTTP server listens on"),
  SMTP_PORT: port(2525).describe("our listener for incoming mail over SMTP; 0 turns it off"),
  LMTP_PORT: port(0).describe("our listener for incoming mail over LMTP; 0 turns it off"),
  MAIL_HOST: z.string().default("127.0.0.1").describe("address the mail listeners listen on"),
  MAIL_MAX_BYTES: z.coerce
    .number()
    .int()
    .min(65_536)
    .max(209_715_200)
    .default(62_914_560)
    .describe("largest mail we take in, in bytes"),
  MAIL_MAX_CONNECTIONS: z.coerce
    .number()
    .int()
    .min(1)
    .max(10_000)
    .default(100)
    .describe("connections each mail listener holds at once"),
  MAIL_MAX_CONNECTIONS_PER_CLIENT: z.coerce
    .number()
    .int()
    .min(1)
    .max(10_000)
    .default(20)
    .describe("of these, over SMTP, how many from one client address"),
  MAIL_PRIVATE_HOSTS: z
    .enum(["allow", "refuse"])
    .default("allow")
    .describe("whether administrators may name mail servers in your own network"),
  STREAM_BEAT: z.coerce
    .number()
    .int()
    .min(1)
    .max(60)
    .default(20)
    .describe("seconds after which a browser hears that we are there; less than a proxy waits before it cuts"),
  SECRET_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, "must be 64 hexadecimal digits, as `openssl rand -hex 32` makes them")
    .optional()
    .describe("seals passwords of mail accounts; default a key in DATA_DIR"),
  BACKUP_PASSPHRASE: z
    .string()
    .min(12, "must be at least 12 characters")
    .max(1000)
    .optional()
    .describe("encrypts backups, and opens encrypted ones"),
  BACKUP_PASSPHRASE_FILE: z.string().optional().describe("a file with that passphrase as its first line"),
  DATA_DIR: z.string().optional().describe("directory of the embedded PostgreSQL; default ./data"),
  DATABASE_URL: url("postgres:", "postgresql:").optional().describe("your own PostgreSQL 15 or newer"),
  PUBLIC_URL: url("http:", "https:").optional().describe("how browsers reach us; default http://localhost:PORT"),
  TRUSTED_PROXIES: z
    .string()
    .refine((value) => readProxies(value) !== null, {
      message: "must be addresses or networks, separated by commas: 10.0.0.5, 172.16.0.0/12",
    })
    .default("127.0.0.0/8, ::1")
    .describe("reverse proxies whose X-Forwarded-For is believed"),
  SMTP_URL: url("smtp:", "smtps:").optional().describe("the server that takes our outgoing mail"),
  DNS_SERVERS: z
    .string()
    .transform(readServers)
    .refine((servers) => servers !== null, { message: "must be addresses, separated by commas: 9.9.9.9, 127.0.0.1:53" })
    .optional()
    .describe("name servers asked for SPF, DKIM, DMARC and MX; default those of the system"),
  MAIL_OUT: z
    .enum(["deliver", "nowhere"])
    .default("deliver")
    .describe("nowhere: test mode, mail goes through all steps and leaves for nobody"),
  STAMMGAST_API_KEY: z.string().min(24).max(200).optional().describe("a key with full rights, for automation"),
  LOG_LEVEL: z
    .enum(["fatal", "error", "warn", "info", "debug", "trace"])
    .default("info")
    .describe("how much is logged"),
});

export type Config = z.infer<typeof settings> & { publicUrl: string };

/** A setting that cannot be used; the message names it and says what it must be. */
export class BadSetting extends Error {}

/** Reads the configuration. Throws BadSetting naming every wrong value at once. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const result = settings.safeParse(given);
  if (!result.success) {
    const wrong = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new BadSetting(`Wrong settings, please correct them and start again.\n  ${wrong.join("\n  ")}`);
  }
  const config = result.data;
  return { ...config, publicUrl: (config.PUBLIC_URL ?? `http://localhost:${config.PORT}`).replace(/\/$/, "") };
}
