import type { JourneyStage } from "../../customers/contract.ts";

/**
 * The life of Dr. Katharina Vollmer with us before today: `years` counted back from this year, months from 0.
 * She writes from home; `work` marks what came from the practice.
 */
export type Episode = {
  years: number;
  month: number;
  day: number;
  staff: string;
  to: string;
  subject: string;
  /** As we said of it; what went wrong counts as getting help by itself. */
  journey?: JourneyStage;
  work?: boolean;
  photo?: boolean;
  turns: { by: "customer" | "us"; after?: number; text: string }[];
};

export const KATHARINA: Episode[] = [
  {
    ...{ years: 5, month: 2, day: 8, staff: "levin", to: "hallo@morgenrot.example" },
    subject: "Erste Bestellung, erste Frage",
    journey: "discover",
    turns: [
      {
        by: "customer",
        text: "Guten Tag,\n\neine Kollegin hat mir Ihren Espresso Morgenrot in die Hand gedrückt, und nun möchte ich keinen anderen mehr. Verschicken Sie auch einzelne Kilos? Abholen könnte ich im Moment nur samstags, und da ist bei Ihnen ja wegen der Abstände Schlange bis zur Ecke.\n\nMit freundlichen Grüßen\nKatharina Vollmer",
      },
      {
        by: "us",
        after: 3,
        text: "Guten Tag Frau Dr. Vollmer,\n\nwillkommen! Ein Kilo schicken wir gern, und samstags stelle ich es Ihnen auf Wunsch ans Fenster, dann müssen Sie nicht in die Schlange. Sagen Sie mir nur, ob ganze Bohne.\n\nViele Grüße\nLevin Hartmann",
      },
      {
        by: "customer",
        after: 5,
        text: "Lieber Herr Hartmann, ganze Bohne, und das Fenster nehme ich gern. Samstag gegen zehn? Es ist das Netteste, was mir dieses Jahr im Handel passiert ist.\n\nKatharina Vollmer",
      },
    ],
  },
  {
    ...{ years: 5, month: 8, day: 20, staff: "levin", to: "hallo@morgenrot.example" },
    subject: "Mein Mann schmeckt Schokolade, ich nicht",
    journey: "use",
    turns: [
      {
        by: "customer",
        text: "Guten Abend,\n\nauf der Tüte steht Milchschokolade und Haselnuss. Mein Mann behauptet, er schmecke beides, ich schmecke Kaffee. Bin ich ein hoffnungsloser Fall, oder ist es die Mühle?\n\nK. Vollmer",
      },
      {
        by: "us",
        after: 14,
        text: "Guten Morgen Frau Dr. Vollmer,\n\nhoffnungslos ist niemand. Lassen Sie die Tasse fünf Minuten stehen und probieren Sie sie lauwarm, da kommt die Schokolade heraus. Und wer Kaffee schmeckt, wenn er Kaffee trinkt, hat grundsätzlich recht.\n\nViele Grüße\nLevin Hartmann",
      },
    ],
  },
  {
    ...{ years: 4, month: 8, day: 2, staff: "levin", to: "suedvorstadt@morgenrot.example" },
    subject: "Stempelkarte und Kundenkonto",
    journey: "stay",
    turns: [
      {
        by: "customer",
        text: "Lieber Herr Hartmann,\n\nauf meiner Stempelkarte stehe ich als Kathi, im Onlineladen als Katharina. Bin ich bei Ihnen nun zweimal vorhanden? Das wäre praktisch, dann könnte eine von uns arbeiten gehen.\n\nHerzlich\nKatharina Vollmer",
      },
      {
        by: "us",
        after: 20,
        text: "Liebe Frau Dr. Vollmer,\n\nleider müssen beide arbeiten: Ich habe Sie soeben zu einer gemacht, elf Besuche sind übernommen, der nächste Flat White ist frei.\n\nViele Grüße\nLevin Hartmann",
      },
    ],
  },
  {
    ...{ years: 3, month: 1, day: 14, staff: "mira", to: "buero@morgenrot.example", work: true },
    subject: "Kaffee für unsere Praxis",
    journey: "choose",
    turns: [
      {
        by: "customer",
        text: "Liebe Frau Okafor,\n\nHerr Hartmann meinte, Sie seien die Richtige: Unsere Praxis am Auwald braucht einen Kaffee, den auch Menschen mögen, die gleich zu mir ins Sprechzimmer müssen. Etwa 3 kg im Monat, sechs Mitarbeiterinnen, eine geduldige Filtermaschine.\n\nBeste Grüße\nDr. Katharina Vollmer\nPraxis am Auwald",
      },
      {
        by: "us",
        after: 6,
        text: "Liebe Frau Dr. Vollmer,\n\nich würde den Auwald nehmen, schon des Namens wegen, und weil er auch nach einer Stunde auf der Platte noch freundlich schmeckt. 3 kg zum ersten Dienstag im Monat, die Rechnung an Frau Thieme am Empfang?\n\nHerzliche Grüße\nMira Okafor",
      },
      {
        by: "customer",
        after: 20,
        text: "Genau so. Frau Thieme freut sich auf jemanden, der nicht krank ist.\n\nK. Vollmer",
      },
    ],
  },
  {
    ...{ years: 2, month: 4, day: 4, staff: "jule", to: "online@morgenrot.example" },
    subject: "Umgezogen in die Holteistraße",
    journey: "buy",
    turns: [
      {
        by: "customer",
        text: "Guten Tag Frau Brandt,\n\nwir sind umgezogen, von der Karl-Heine-Straße 60 in die Holteistraße 14, 04177 Leipzig. Im Konto habe ich es selbst geändert, wollte aber sichergehen, dass die nächste Lieferung nicht bei den neuen Mietern landet. Die haben einen Vollautomaten und wissen sie nicht zu schätzen.\n\nKatharina Vollmer",
      },
      {
        by: "us",
        after: 2,
        text: "Liebe Frau Dr. Vollmer,\n\nangekommen, im Konto und auf dem Etikett. Das Kilo reist am Mittwoch in die Holteistraße. Ein gutes neues Zuhause Ihnen beiden!\n\nHerzliche Grüße\nJule Brandt",
      },
    ],
  },
  {
    ...{ years: 1, month: 3, day: 14, staff: "jule", to: "hallo@morgenrot.example" },
    subject: "Ihr Geburtstagsgruß",
    journey: "stay",
    turns: [
      {
        by: "customer",
        text: "Liebe Frau Brandt,\n\nam Samstag lag auf meiner Untertasse ein Stück Mohnkuchen mit Kerze, und niemand wollte es gewesen sein. Richten Sie Niemand bitte meinen herzlichsten Dank aus.\n\nKatharina Vollmer",
      },
      {
        by: "us",
        after: 4,
        text: "Liebe Frau Dr. Vollmer,\n\nNiemand ist rot geworden und polierte sehr lange denselben Löffel. Alles Gute nachträglich!\n\nHerzliche Grüße\nJule Brandt",
      },
    ],
  },
  {
    ...{ years: 1, month: 9, day: 3, staff: "levin", to: "suedvorstadt@morgenrot.example" },
    subject: "Gröber für meine Eltern",
    journey: "use",
    turns: [
      {
        by: "customer",
        text: "Lieber Herr Hartmann,\n\nmeine Eltern haben jetzt eine Herdkanne und trinken meinen Espresso daraus. Könnten Sie mir am Samstag ein Pfund gröber mahlen? Vater nennt das Ergebnis bisher „Teer mit Schaum“, meint es aber lieb.\n\nKatharina Vollmer",
      },
      {
        by: "us",
        after: 18,
        text: "Liebe Frau Dr. Vollmer,\n\nStufe 14, steht am Samstag bereit. Sagen Sie Ihrem Vater, er soll die Kanne vom Herd nehmen, sobald sie zischt, dann wird aus Teer Kaffee.\n\nViele Grüße\nLevin Hartmann",
      },
      {
        by: "customer",
        after: 52,
        text: "Er zischt jetzt selbst, wenn es so weit ist. Der Kaffee ist hervorragend.\n\nK. Vollmer",
      },
    ],
  },
  {
    ...{ years: 0, month: 0, day: 19, staff: "mira", to: "buero@morgenrot.example", work: true },
    subject: "Praxis: bitte künftig 4 kg",
    journey: "buy",
    turns: [
      {
        by: "customer",
        text: "Liebe Frau Okafor,\n\nwir sind eine Kollegin mehr und brauchen ab Februar 4 kg. Und könnten Sie ein Pfund Nachtschwärmer dazulegen? Zwei Patientinnen fragen neuerdings danach, was ich pädagogisch sehr begrüße.\n\nBeste Grüße\nKatharina Vollmer",
      },
      {
        by: "us",
        after: 21,
        text: "Liebe Frau Dr. Vollmer,\n\n4 kg Auwald und ein Pfund Nachtschwärmer, ab Februar, ist notiert. Frau Thieme bekommt die neue Bestellkarte mit der Lieferung.\n\nHerzliche Grüße\nMira Okafor",
      },
    ],
  },
  {
    ...{ years: 0, month: 2, day: 9, staff: "levin", to: "hallo@morgenrot.example" },
    subject: "Ihre Karte zu fünf Jahren",
    journey: "stay",
    turns: [
      {
        by: "customer",
        text: "Lieber Herr Hartmann, liebe alle,\n\nfünf Jahre, und Sie haben es gemerkt und ich nicht. Die Karte mit allen Unterschriften steht jetzt in der Praxis neben dem Blutdruckgerät, da wirkt sie besser als manches Medikament.\n\nIhre Katharina Vollmer",
      },
      {
        by: "us",
        after: 15,
        text: "Liebe Frau Dr. Vollmer,\n\nauf Rezept gibt es uns leider nicht. Danke für fünf Jahre Samstage, gegen zehn, mit Hafer.\n\nIhr Levin Hartmann",
      },
    ],
  },
  {
    ...{ years: 0, month: 8, day: 17, staff: "jule", to: "hallo@morgenrot.example", photo: true },
    subject: "Ein Glas ist zerbrochen",
    turns: [
      {
        by: "customer",
        text: "Guten Tag Frau Brandt,\n\ndas Paket kam pünktlich, eines der Gläser Guji leider in Scherben. Ein Bild hängt an. Ich habe nichts davon getrunken, obwohl es gut roch.\n\nMit freundlichen Grüßen\nKatharina Vollmer",
      },
      {
        by: "us",
        after: 3,
        text: "Liebe Frau Dr. Vollmer,\n\ngut, dass Sie es nicht getrunken haben, und Entschuldigung. 250 g Guji gehen heute noch einmal an Sie raus, auf unsere Kosten und diesmal in der Tüte, die kann nicht zerbrechen.\n\nHerzliche Grüße\nJule Brandt",
      },
      {
        by: "customer",
        after: 1,
        text: "Schnell und freundlich wie immer. Danke! Das heile Glas ist übrigens sehr hübsch.\n\nKatharina Vollmer",
      },
    ],
  },
];
