import type { CustomerKind } from "./contract.ts";

// RFC 2142, and what German and English companies print on their letters.
const roles = new Set(
  `abuse accounting accounts admin administration anfrage anfragen bestellung bestellungen bestellwesen bewerbung billing
  booking bookings buchhaltung buchung buero bureau contact datenschutz einkauf empfang enquiries events feedback finance
  hallo hello help helpdesk hi hostmaster hr info information invoice invoices it jobs kasse kontakt kundendienst
  kundenservice kundenbetreuung lager legal logistik mail mailer-daemon marketing newsletter no-reply noreply nicht-antworten
  office order orders personal post postmaster praxis presse press privacy purchasing rechnung rechnungen redaktion reservation
  reservations reservierung rezeption root sales security sekretariat service shop store studio support team technik termine
  tickets verkauf vertrieb versand verwaltung webmaster welcome willkommen zentrale`.split(/\s+/),
);

/** Roles that a place or a person is added to: `info.berlin@`, `no.reply@`. */
const prefix = /^(info|no|support|service|kontakt)[._-]/;

/** Role addresses (`info@`, `rechnung-2@`) belong to organisations, all others to persons. */
export function kindOfAddress(address: string): CustomerKind {
  const [local = ""] = address.toLowerCase().split("@");
  const bare = local.replace(/\+.*$/, "").replace(/[._-]?\d+$/, "");
  return roles.has(bare) || prefix.test(bare) ? "organisation" : "person";
}
