import type { Same } from "../dictionary.ts";
import type { domains as source } from "./domains.en.ts";

export const domains: Same<typeof source> = {
  about:
    "Empfänger fragen das DNS, ob Mail in eurem Namen von euch ist. Was dort stehen soll, steht hier, fertig zum Kopieren.",
  none: "Es gibt noch keine Domain.",
  noneText: "Trag eine Mailadresse ein; dann erscheint ihre Domain hier.",
  addresses: "Von hier schreibt ihr als {list}",
  signing: "Signatur (DKIM)",
  unsigned: "Wir signieren diese Mail nicht.",
  unsignedText:
    "Eine Signatur beweist, dass eine Mail von euch ist und unterwegs nicht geändert wurde. Wir machen den Schlüssel, du setzt einen Eintrag im DNS. Signiert dein Mailserver schon, brauchst du keinen.",
  make: "Schlüssel machen",
  makeOne: "Schlüssel machen: {domain}",
  renew: "Neuer Schlüssel",
  renewOne: "Neuer Schlüssel: {domain}",
  made: "Der Schlüssel ist da. Setz jetzt seinen Eintrag.",
  states: {
    waiting: "wartet auf seinen Eintrag",
    signing: "signiert seit {since}",
    retired: "signierte bis {until}",
  },
  byChoice: "auf deinen Wunsch, ohne dass der Eintrag zu sehen war",
  found: {
    right: "Der Eintrag ist da.",
    missing: "Der Eintrag ist noch nicht da.",
    other: "Dort steht ein anderer Eintrag.",
  },
  foundSigning: {
    right: "Der Eintrag ist da.",
    missing: "Der Eintrag ist weg. Setz ihn wieder, sonst kann niemand die Signatur prüfen.",
    other: "Dort steht ein anderer Eintrag. Setz diesen, sonst gilt die Signatur als falsch.",
  },
  unknown: "Wir haben noch nicht gefragt. „Jetzt nachsehen“ tut es.",
  seenSoon: "Wir sehen alle zehn Minuten nach und signieren, sobald er da ist.",
  oldGoesOn: "Bis dahin signiert der alte Schlüssel.",
  spare: "Lass seinen Eintrag bis {day} stehen, für Mail, die unterwegs ist; dann entferne beides.",
  spareNow: "Seinen Eintrag braucht niemand mehr. Entferne ihn dort, und den Schlüssel hier.",
  recordName: "Name (TXT)",
  recordValue: "Wert",
  copyName: "Namen kopieren",
  copyValue: "Wert kopieren",
  useNow: "Sofort signieren",
  useOne: "Sofort signieren: {selector}",
  useText:
    "Solange der Eintrag nicht zu sehen ist, kann niemand die Signatur prüfen; manche trauen der Mail dann weniger. Wähle das nur, wenn du weißt, dass er da ist.",
  used: "Ab jetzt wird Mail mit {selector} signiert.",
  removeOne: "Schlüssel {selector} entfernen",
  removeText: "Er ist dann für immer weg. Entferne auch seinen Eintrag im DNS.",
  removeSigningText: "Mail dieser Domain geht dann ohne Signatur hinaus. Der Schlüssel ist für immer weg.",
  removed: "Entfernt.",
  checks: "Was das DNS sagt",
  look: "Jetzt nachsehen",
  lookOne: "Jetzt nachsehen: {domain}",
  looking: "Das DNS wird gefragt …",
  looked: "Gefragt {ago}",
  never: "Noch nicht gefragt.",
};
