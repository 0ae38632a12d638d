/** Local parts that many people share: mail from them comes from an organisation, not from a person. */
export const ROLES = new Set(
  `abuse accounting accounts admin administration administrator adressen agentur akademie anfrage anfragen anmeldung annahme archiv
   assistenz auftrag auftraege ausbildung backoffice bank bestellung bestellungen bewerbung bewerbungen billing bistro booking bookings
   buchhaltung buchung buchungen buero bureau business cafe career careers chef contact controlling crm customer customercare customers
   customerservice datenschutz dispo disposition donotreply einkauf email empfang enquiries enquiry event events export faktura filiale
   finance finanzen finanzbuchhaltung firma freunde gast gmbh geschaeftsfuehrung geschaeftsleitung hallo haus hausverwaltung hello help helpdesk hey hi hilfe
   hotel hr import impressum info infos information inquiry invoice invoices it job jobs kanzlei karriere kasse kita kontakt kreditoren
   kueche kunden kundenberatung kundenbetreuung kundendienst kundenservice laden lager legal leitung lieferanten logistik mail mailbox
   management marketing media moin news newsletter no-reply noreply nachricht nachrichten office online onlineshop order orders partner
   payments personal personalabteilung post postfach poststelle postmaster praxis presse press privacy procurement produktion purchase
   purchasing rechnung rechnungen rechnungswesen recht recruiting redaktion reklamation reklamationen reservation reservations
   reservierung reservierungen restaurant retoure retouren returns sales schule security sekretariat service services servicecenter
   servicedesk shipping shop social staff studio support team technik tech termin termine ticket tickets treasury verein verkauf versand
   vertrieb verwaltung vorstand warenannahme web webmaster webshop werkstatt willkommen zahlungen zentrale`
    .split(/\s+/)
    .filter((role) => role !== ""),
);
/** Providers where people, not organisations, have their mail. */
export const FREE_MAIL = new Set(
  `gmail.com googlemail.com gmx.de gmx.net gmx.at gmx.ch gmx.com web.de t-online.de freenet.de outlook.com outlook.de hotmail.com
   hotmail.de live.com live.de msn.com yahoo.com yahoo.de ymail.com icloud.com me.com mac.com aol.com aol.de posteo.de posteo.net
   mailbox.org proton.me protonmail.com pm.me tutanota.com tuta.com tutanota.de arcor.de vodafone.de vodafonemail.de kabelmail.de
   online.de email.de mail.de magenta.de unitybox.de alice.de alice-dsl.net bluewin.ch hispeed.ch sunrise.ch aon.at chello.at
   fastmail.com zoho.com hey.com yandex.com yandex.ru mail.ru mail.com btinternet.com comcast.net verizon.net orange.fr free.fr
   laposte.net wanadoo.fr libero.it virgilio.it wp.pl o2.pl seznam.cz ziggo.nl kpnmail.nl`
    .split(/\s+/)
    .filter((domain) => domain !== ""),
);
