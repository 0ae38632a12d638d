/** Words that are an address themselves: "bank.example", "https://www.bank.example/login". */
const address = /^\s*(?:https?:\/\/)?((?:[\p{L}\d-]{1,63}\.)+[\p{L}]{2,24})(?:[:/?#]\S*)?\s*$/iu;

/**
 * Where a link leads whose words name another place: the host, as machines see it. Null when they agree, or say nothing of a
 * place. Two hosts agree when they belong to one domain, as `click.bank.example` and `www.bank.example` do.
 */
export function leadsElsewhere(words: string, href: string): string | null {
  const named = words.length < 300 ? address.exec(words)?.[1] : undefined;
  if (!named || !/^https?:/i.test(href) || !URL.canParse(`https://${named}`)) return null;
  const target = new URL(href).hostname;
  return domainOf(new URL(`https://${named}`).hostname) === domainOf(target) ? null : target;
}

/** The part of a host somebody owns: two labels, or three below a country's second level (`co.uk`, `com.au`). */
function domainOf(host: string): string {
  const labels = host.toLowerCase().replace(/\.$/, "").split(".");
  const [second = "", top = ""] = labels.slice(-2);
  return labels.slice(top.length === 2 && second.length <= 3 ? -3 : -2).join(".");
}
