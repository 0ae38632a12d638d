import type { CustomerKind } from "./contract.ts";

// RFC 2142, and what German and English companies print on their letters.
const roles = new Set(
  `abuse accounting accounts admin administration agentur anfrage anfragen assistenz auftraege auftrag aufträge
  bestellung bestellungen bestellwesen bewerbung bewerbungen billing booking bookings buchhaltung buchung buchungen
  buero bureau büro contact controlling crm customercare customerservice datenschutz dispo donotreply einkauf
  empfang enquiries events faktura feedback filiale finance finanzbuchhaltung finanzen geschaeftsfuehrung
  geschaeftsleitung geschäftsführung hallo hausverwaltung hello help helpdesk hi hostmaster hr impressum info
  information infos inquiry invoice invoices it jobs kanzlei karriere kasse kontakt kunden kundenberatung
  kundenbetreuung kundendienst kundenservice laden lager legal lieferanten logistik mail mailbox mailer-daemon
  marketing media nachricht news newsletter nicht-antworten no-reply noreply office onlineshop order orders
  personal personalabteilung post postfach postmaster poststelle praxis press presse privacy procurement purchase
  purchasing rechnung rechnungen redaktion reklamation reklamationen reservation reservations reservierung
  reservierungen restaurant retoure retouren returns rezeption root sales schule security sekretariat service
  servicecenter servicedesk services shop store studio support team technik termin termine ticket tickets verein
  verkauf versand vertrieb verwaltung vorstand webmaster webshop welcome werkstatt willkommen zahlungen zentrale`.split(
    /\s+/,
  ),
);

/** Roles that a place or a person is added to: `info.berlin@`, `no.reply@`. */
const prefix = /^(info|no|support|service|kontakt)[._-]/;

const machine = /^(mailer-daemon|postmaster|no-?reply|do-?not-?reply|nicht-antworten|bounces?)(?:[+._-]|@)/i;

/** Whether nobody writes from this address, only a program: what bounced, what must not be answered. */
export const isMachine = (address: string): boolean => machine.test(address);

/** Role addresses (`info@`, `rechnung-2@`) belong to organisations, all others to persons. */
export function kindOfAddress(address: string): CustomerKind {
  const [local = ""] = address.toLowerCase().split("@");
  const bare = local.replace(/\+.*$/, "").replace(/[._-]?\d+$/, "");
  return roles.has(bare) || prefix.test(bare) ? "organisation" : "person";
}
