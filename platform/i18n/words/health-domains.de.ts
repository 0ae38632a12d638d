import type { Same } from "../dictionary.ts";
import type { healthOfDomains as source } from "./health-domains.en.ts";

/** What the health page and the doctor say of what the DNS tells of our domains. */
export const healthOfDomains: Same<typeof source> = {
  dns: { unasked: "{domain}: ließ sich nicht fragen ({detail})." },
  spf: {
    unasked: "{domain}: ließ sich nicht fragen ({detail}).",
    none: "{domain} hat keinen Eintrag, darum weiß niemand, wer in ihrem Namen senden darf. Setz diesen als TXT; nennt dein Mailanbieter ein include, nimm es auf.",
    two: "{detail} hat mehr als einen SPF-Eintrag, darum gilt keiner. Mach einen daraus.",
    syntax: "Der Eintrag von {domain} ist bei „{detail}“ nicht lesbar. Berichtige ihn: {record}",
    lookups:
      "Der Eintrag von {domain} kostet mehr als zehn Fragen (bei „{detail}“), darum lassen Empfänger ihn nicht gelten. Nimm heraus, was nicht gebraucht wird: {record}",
    empty:
      "Der Eintrag von {domain} fragt nach mehr als zwei Namen, die es nicht gibt („{detail}“), darum lassen Empfänger ihn nicht gelten. Nimm sie heraus: {record}",
    nowhere:
      "Der Eintrag von {domain} führt zu {detail}, wo keiner ist, darum lassen Empfänger ihn nicht gelten. Nimm das heraus: {record}",
    everybody: "Der Eintrag von {domain} lässt alle in ihrem Namen senden. Beende ihn mit ~all: {record}",
    outside:
      "Der Eintrag von {domain} nennt {server} nicht ({addresses}). Setz diesen, oder das include, das dein Mailanbieter für ausgehende Mail nennt.",
    passes: "{domain} nennt {server}.",
    inside:
      "{domain}: {record} steht da. {server} kennt nur euer eigenes Netz; sorg dafür, dass die Adresse genannt ist, von der er sendet.",
    there: "{domain}: {record}",
  },
  dkim: {
    unasked: "{domain}: ließ sich nicht fragen ({detail}).",
    none: "Mail von {domain} signieren wir nicht. Mach einen Schlüssel in den Einstellungen, „Absender-Domains“; signiert dein Mailserver, brauchst du keinen.",
    shut: "Der Schlüssel {selector} von {domain} wurde mit einem anderen SECRET_KEY versiegelt, vielleicht vor einer Wiederherstellung: Mail geht ohne Signatur hinaus. Setz jenen wieder ein, oder entferne diesen und mach einen neuen.",
    waiting:
      "Ein Schlüssel von {domain} wartet auf seinen Eintrag. Setz ihn als TXT; signiert wird, sobald er zu sehen ist.",
    "waiting-other":
      "Ein Schlüssel von {domain} wartet, und an seiner Stelle steht ein anderer Eintrag. Setz stattdessen diesen.",
    signs: "Mail von {domain} wird mit {selector} signiert, seit {sinceAt}.",
    missing:
      "Mail von {domain} wird mit {selector} signiert, und sein Eintrag ist weg: Empfänger können es nicht prüfen. Setz ihn wieder.",
    other:
      "Mail von {domain} wird mit {selector} signiert, und sein Eintrag enthält einen anderen Schlüssel: Die Signatur gilt als falsch. Setz diesen.",
  },
  dmarc: {
    unasked: "{domain}: ließ sich nicht fragen ({detail}).",
    none: "{domain} hat keinen Eintrag; große Anbieter wollen einen. Setz diesen als TXT: Er verlangt noch nichts.",
    two: "{at} hat {count} DMARC-Einträge, darum gilt keiner. Lass einen stehen.",
    syntax: "Der Eintrag von {at} nennt keine Regel, die Empfänger kennen. Berichtige ihn: {record}",
    alone:
      "{domain} bittet Empfänger um Strenge ({policy}), und unsere Mail beweist noch nichts: Weder SPF noch DKIM passt, darum gilt sie als gefälscht. Bring jetzt eines davon in Ordnung.",
    watches:
      "{domain} sieht nur zu (p=none). Wenn SPF und DKIM einige Wochen lang in Ordnung waren, schützt p=quarantine euren Namen.",
    protects: "{domain} ist geschützt ({policy}), und unsere Mail passt zu ihrem Absender.",
  },
  mx: {
    unasked: "{domain}: ließ sich nicht fragen ({detail}).",
    none: "{domain} nennt keinen Mailserver (MX), darum kann kaum jemand antworten. Setz den, der eure Mail annimmt.",
    closed:
      "{domain} sagt, dass sie keine Mail annimmt (MX „.“), darum kann niemand antworten. Setz den Server, der eure Mail annimmt.",
    unknown: "{domain} nennt {hosts}, und dazu gibt es keine Adresse. Berichtige den Namen.",
    there: "Mail an {domain} geht an {hosts}.",
  },
};
