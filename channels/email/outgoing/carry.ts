import { Resolver } from "node:dns/promises";
import { hostname } from "node:os";
import type { Carrier, Outcome } from "../../../conversations/outbox/deliver.ts";
import { carryTo, noServer } from "../sending/carry.ts";
import { type Composed, type Prepare, plain } from "../sending/compose.ts";
import { byDomain, type Lanes } from "../sending/direct/by-domain.ts";
import { type DirectOptions, toDomain } from "../sending/direct/to-domain.ts";
import { relayOf, type Target } from "../sending/line.ts";
import { failureOf, type Letter, type Steps } from "../sending/one-server.ts";
import type { SmtpError } from "../sending/why-not.ts";
import { slowDown, speedUp } from "./admit.ts";
import { houseId } from "./contract.ts";
import { readSlow } from "./pace-store.ts";
import { findOutgoingFor, type OutgoingRow } from "./store.ts";
import { type TargetDeps, targetOf } from "./target.ts";

export type CarryDeps = TargetDeps & {
  smtpUrl: string | undefined;
  /** `nowhere`: test mode, nothing leaves. */
  mailOut: "deliver" | "nowhere";
  publicUrl: string;
  /** Makes a letter the bytes that leave. */
  prepare?: Prepare;
  /** Name servers asked where mail goes; default those of the system. */
  dnsServers?: readonly string[] | null | undefined;
  /** How recipients' servers are found, where it is not as everybody does. */
  direct?: Partial<DirectOptions>;
};
type Mail = () => Promise<Composed>;

/** Carries each letter by the server its address sends by: the house's relay, one of its own, or the recipients'. */
export function carrierOf(deps: CarryDeps): Carrier {
  const relay = deps.smtpUrl === undefined ? undefined : relayOf(deps.smtpUrl);
  const direct = directOptions(deps);
  const prepare = deps.prepare ?? plain;
  return async (letter, files, handed, kept = async () => undefined) => {
    // Whatever fails on our side while a server may have the mail leaves that open.
    let isOut = false;
    const steps: Steps = {
      handed: async () => {
        await handed();
        isOut = true;
      },
      kept: async (parts) => {
        await kept(parts);
        isOut = false;
      },
    };
    const mail = () => prepare(letter, files);
    if (deps.mailOut === "nowhere") return toNobody(mail, steps);
    try {
      const server = await findOutgoingFor(deps.db, letter.address_id);
      if (server?.kind === "direct") return await carryDirectly(deps, direct, server.id, letter, mail, steps);
      if (server?.kind === "smtp") return await carryByOwn(deps, server, letter, mail, steps);
      return relay ? await carryPaced(deps, houseId, relay, letter, mail, steps) : noServer;
    } catch (error) {
      return { result: "later", error: (error as Error).message, open: isOut };
    }
  };
}

/** Test mode: everything is done that is done for a mail, but for handing it to anybody. */
async function toNobody(mail: Mail, { handed }: Steps): Promise<Outcome> {
  try {
    await (await mail()).drop();
    await handed();
    return { result: "nowhere" };
  } catch (error) {
    return { result: "later", error: (error as Error).message, open: false };
  }
}

/** A server that refuses one mail for good has time for the others. */
const takesMail = ({ result }: Outcome) => result === "sent" || result === "never";

async function carryPaced(
  { db }: CarryDeps,
  serverId: string,
  target: Target,
  letter: Letter,
  mail: Mail,
  steps: Steps,
): Promise<Outcome> {
  const outcome = await carryTo(target, letter, mail, steps, (trouble) => slowDown(db, serverId, "", trouble));
  if (takesMail(outcome)) await speedUp(db, serverId, "");
  return outcome;
}

/** A token the server refuses is asked for anew, once: nothing of the mail was with it. */
async function carryByOwn(
  deps: CarryDeps,
  server: OutgoingRow,
  letter: Letter,
  mail: Mail,
  steps: Steps,
): Promise<Outcome> {
  const slow = (trouble: Parameters<typeof slowDown>[3]) => slowDown(deps.db, server.id, "", trouble);
  const reached = async (fresh: boolean) => targetOf(server, deps, fresh).catch((error: SmtpError) => ({ error }));
  const target = await reached(false);
  if ("error" in target) return failureOf({ ...nothing, error: target.error }, slow);
  if (!server.account_id) return carryPaced(deps, server.id, target, letter, mail, steps);
  let stale = false;
  const first = await carryTo(target, letter, mail, steps, async (trouble) => {
    stale = trouble.reason === "password";
    return stale ? undefined : slow(trouble);
  });
  if (!stale) {
    if (takesMail(first)) await speedUp(deps.db, server.id, "");
    return first;
  }
  const again = await reached(true);
  if ("error" in again) return failureOf({ ...nothing, error: again.error }, slow);
  return carryPaced(deps, server.id, again, letter, mail, steps);
}

const nothing = { begun: false, open: false, deferred: [], refused: [] };

async function carryDirectly(
  { db }: CarryDeps,
  options: DirectOptions,
  serverId: string,
  letter: Letter,
  mail: Mail,
  steps: Steps,
): Promise<Outcome> {
  const lanes: Lanes = {
    slowUntil: (domains) => readSlow(db, serverId, domains),
    slow: (domain) => (trouble) => slowDown(db, serverId, domain, trouble),
    fast: (domain) => speedUp(db, serverId, domain),
  };
  const to: Parameters<typeof byDomain>[3]["to"] = (domain, parcel, handed) =>
    toDomain(domain, parcel, handed, options);
  const raw = await mail();
  return byDomain(letter, raw, steps, { to, lanes }).finally(() => raw.drop());
}

const nameServerMs = 5_000;
const smtpPort = 25;

/** Strangers name the domains we write to: none of them leads into our own network. */
export const directOptions = ({
  publicUrl,
  dnsServers,
  direct,
}: Pick<CarryDeps, "publicUrl" | "dnsServers" | "direct">): DirectOptions => ({
  names: namesFrom(dnsServers ?? []),
  port: smtpPort,
  privateHosts: "refuse",
  helo: heloOf(publicUrl),
  ...direct,
});

function namesFrom(servers: readonly string[]): Resolver {
  const resolver = new Resolver({ timeout: nameServerMs, tries: 2 });
  if (servers.length > 0) resolver.setServers(servers);
  return resolver;
}

/** The name people reach us by, where it is one; servers distrust whoever calls themselves localhost. */
const heloOf = (publicUrl: string): string => {
  const { hostname: named } = new URL(publicUrl);
  return named.includes(".") && !/^[\d.[\]:]+$/.test(named) ? named : hostname();
};
