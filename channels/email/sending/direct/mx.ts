import { isIP } from "node:net";
import type { SmtpError } from "../why-not.ts";

/** What is asked of the name server. */
export type Names = {
  resolveMx(domain: string): Promise<{ exchange: string; priority: number }[]>;
  resolve4(host: string): Promise<string[]>;
  resolve6(host: string): Promise<string[]>;
};
/** A machine that takes mail for a domain: its name, and where it is. */
export type Exchange = { host: string; addresses: string[] };

/** Nobody tries more machines of a domain than these. */
const mostHosts = 5;
const mostAddresses = 2;

/**
 * Where mail for a domain goes, the preferred first (RFC 5321 §5.1): its MX hosts, or the domain itself where it names none.
 * Throws an error with the code EDNS; a refusal for good where the domain says that it takes no mail, or there is none.
 */
export async function exchangesOf(domain: string, names: Names): Promise<Exchange[]> {
  if (domain.startsWith("[")) return [literal(domain)];
  const hosts = await hostsOf(domain, names);
  const found = await Promise.all(
    hosts.slice(0, mostHosts).map(async (host) => ({ host, addresses: await addressesOf(host, names) })),
  );
  const reachable = found.filter(({ addresses }) => addresses.length > 0);
  if (reachable.length === 0) throw trouble(`no address is known for ${hosts.join(", ")}`);
  return reachable;
}

/** "[192.0.2.1]" and "[IPv6:2001:db8::1]" are addresses. */
function literal(domain: string): Exchange {
  const address = domain.replace(/^\[(?:IPv6:)?|\]$/gi, "");
  if (isIP(address) === 0) throw forGood("550 5.1.2", `${domain} is no address`);
  return { host: address, addresses: [address] };
}

async function hostsOf(domain: string, names: Names): Promise<string[]> {
  try {
    const records = await names.resolveMx(domain);
    // A single "." says that the domain takes no mail at all (RFC 7505).
    if (records.length > 0 && records.every(({ exchange }) => exchange === "" || exchange === ".")) {
      throw forGood("556 5.1.10", `${domain} takes no mail`);
    }
    const sorted = records.toSorted((a, b) => a.priority - b.priority).map(({ exchange }) => exchange);
    return sorted.length > 0 ? sorted : [domain];
  } catch (error) {
    const { code = "" } = error as SmtpError;
    if (code === "ENODATA") return [domain];
    if (code === "ENOTFOUND") throw forGood("550 5.1.2", `there is no domain ${domain}`);
    throw isOurs(error as SmtpError)
      ? error
      : trouble(`the name server does not tell where mail for ${domain} goes (${code})`);
  }
}

async function addressesOf(host: string, names: Names): Promise<string[]> {
  const [four, six] = await Promise.all([quietly(names.resolve4(host)), quietly(names.resolve6(host))]);
  return [...four.slice(0, mostAddresses), ...six.slice(0, mostAddresses)];
}

/** A host without addresses of one kind may have the other. */
const quietly = (asked: Promise<string[]>): Promise<string[]> => asked.catch(() => []);

const trouble = (words: string): SmtpError => Object.assign(new Error(words), { code: "EDNS" });
const isOurs = ({ responseCode }: SmtpError) => responseCode !== undefined;

/** As a server would say it that nobody had to ask: no mail will ever get there. */
export const forGood = (code: string, words: string): SmtpError =>
  Object.assign(new Error(words), {
    ...{ code: "EENVELOPE", command: "RCPT TO", response: `${code} ${words}` },
    responseCode: Number(code.slice(0, 3)),
  });
