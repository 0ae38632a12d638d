import { Resolver } from "node:dns/promises";

export type MailExchange = { exchange: string; priority: number };

/** Questions to the DNS. What is not there is an empty list; NoAnswer says that nobody could be asked. */
export type Dns = {
  txt(name: string): Promise<string[]>;
  addresses(name: string, family: 4 | 6): Promise<string[]>;
  mx(name: string): Promise<MailExchange[]>;
};

/** No name server answered, or none that could: there is no network, or something is wrong with theirs. */
export class NoAnswer extends Error {
  constructor(name: string, code: string) {
    super(`${code} for ${name}`);
    this.name = "NoAnswer";
  }
}

/** There is no such name, no such record of it, or it is none that the DNS could hold. */
const nothing = new Set(["ENOTFOUND", "ENODATA", "EBADNAME"]);
const patience = { timeout: 2000, tries: 2 };

/** Asks these name servers (`127.0.0.1:5353`), or those of the system. */
export function openDns(servers?: readonly string[] | null): Dns {
  const resolver = new Resolver(patience);
  if (servers && servers.length > 0) resolver.setServers(servers);
  return {
    txt: async (name) => (await asked(name, () => resolver.resolveTxt(name))).map((pieces) => pieces.join("")),
    addresses: (name, family) => asked(name, () => (family === 4 ? resolver.resolve4(name) : resolver.resolve6(name))),
    mx: async (name) =>
      (await asked(name, () => resolver.resolveMx(name)))
        .map(({ exchange, priority }) => ({ exchange, priority }))
        .sort((a, b) => a.priority - b.priority),
  };
}

async function asked<T>(name: string, ask: () => Promise<T[]>): Promise<T[]> {
  try {
    return await ask();
  } catch (error) {
    const { code = "EUNKNOWN" } = error as NodeJS.ErrnoException;
    if (nothing.has(code)) return [];
    throw Object.assign(new NoAnswer(name, code), { cause: error });
  }
}

/** Asks each question once, however often it is put. */
export function remembering(dns: Dns): Dns {
  const known = new Map<string, Promise<unknown>>();
  const once = <T>(key: string, ask: () => Promise<T>): Promise<T> => {
    const answer = (known.get(key) as Promise<T> | undefined) ?? ask();
    known.set(key, answer);
    return answer;
  };
  return {
    txt: (name) => once(`txt ${name}`, () => dns.txt(name)),
    addresses: (name, family) => once(`${family} ${name}`, () => dns.addresses(name, family)),
    mx: (name) => once(`mx ${name}`, () => dns.mx(name)),
  };
}
