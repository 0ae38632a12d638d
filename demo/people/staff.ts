export type StaffMember = {
  key: string;
  name: string;
  email: string;
  role: "admin" | "staff";
  locale: "de" | "en";
  shops: string[];
  signature: string;
};

export const SHOPS = [
  { key: "suedvorstadt", name: "Südvorstadt" },
  { key: "plagwitz", name: "Plagwitz" },
  { key: "schleussig", name: "Schleußig" },
  { key: "online", name: "Onlineladen" },
];

export const ADDRESSES = [
  { email: "hallo@morgenrot.example", name: "Rösterei Morgenrot", shop: "suedvorstadt" },
  { email: "suedvorstadt@morgenrot.example", name: "Morgenrot Südvorstadt", shop: "suedvorstadt" },
  { email: "plagwitz@morgenrot.example", name: "Morgenrot Plagwitz", shop: "plagwitz" },
  { email: "schleussig@morgenrot.example", name: "Morgenrot Schleußig", shop: "schleussig" },
  { email: "online@morgenrot.example", name: "Morgenrot Onlineladen", shop: "online" },
  { email: "buero@morgenrot.example", name: "Rösterei Morgenrot, Büro", shop: "online" },
];

const HOME = "Rösterei Morgenrot, Kanalgasse 7, 04229 Leipzig";

function member(
  key: string,
  name: string,
  what: string,
  phone: string,
  shops: string[],
  locale: "de" | "en" = "de",
): StaffMember {
  const signature = `${name}\n${what}\n${HOME}\n0341 0000 ${phone}`;
  return { key, name, email: `${key}@morgenrot.example`, role: "staff", locale, shops, signature };
}

export const STAFF: StaffMember[] = [
  {
    ...member(
      "henrike",
      "Henrike Vogt",
      "Inhaberin, und die mit den Büchern",
      "210",
      SHOPS.map((shop) => shop.key),
    ),
    role: "admin",
  },
  member("jule", "Jule Brandt", "Onlineladen und Südvorstadt", "214", ["suedvorstadt", "online"]),
  member("levin", "Levin Hartmann", "Café Südvorstadt", "216", ["suedvorstadt"]),
  member("mira", "Mira Okafor", "Café Südvorstadt, Geschäftskunden", "217", ["suedvorstadt", "online"], "en"),
  member("tomasz", "Tomasz Zieliński", "Café Plagwitz, Büros und Gastronomie", "218", ["plagwitz", "online"]),
  member("ana", "Ana Ribeiro", "Café Plagwitz, Kurse und Cuppings", "219", ["plagwitz"], "en"),
  member("nele", "Nele Krüger", "Café Schleußig", "220", ["schleussig"]),
  member("samir", "Samir Haddad", "Café Schleußig", "221", ["schleussig"]),
  member("tarek", "Tarek Aydın", "Röstmeister, Mühlen und Geschmack", "212", ["online", "plagwitz"]),
];
