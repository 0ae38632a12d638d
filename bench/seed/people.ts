import { idAt, type Random, randomOf } from "./random.ts";
import { firstNames, staffNames, surnameOf } from "./text.ts";

export type Mailbox = { name: string; address: string };
export type Shop = { id: string; name: string };
export type Member = Mailbox & { id: string; shop: Shop | undefined };
export type OwnAddress = Mailbox & { id: string; shop: Shop | undefined };
export type Profile = Mailbox & { id: string; customer: number };
/** A customer has the profiles from `first` on. */
export type Customer = { id: string; first: number; count: number; host: number | undefined };

/** Everybody there is: us, and those who write to us. */
export type Circle = {
  shops: Shop[];
  staff: Member[];
  addresses: OwnAddress[];
  customers: Customer[];
  profiles: Profile[];
};

const founding = Date.UTC(2024, 9, 1);
const hosts = ["post.example", "mail.example", "netz.example", "inbox.example", "kiosk.example", "brief.example"];

/** Makes the company and its customers; the first `big` customers have many profiles, of the others one in twenty has two. */
export function settle(customers: number, big: number, profilesOfBig: number, seed: number): Circle {
  const random = randomOf(seed, 2);
  const shops = ["Altstadt", "Bahnhof", "Hafen", "Online"].map((name) => ({ id: idAt(random, founding), name }));
  const circle: Circle = {
    shops,
    staff: staffOf(random, shops),
    addresses: addressesOf(random, shops),
    customers: [],
    profiles: [],
  };
  for (let number = 0; number < customers; number++) {
    const count = number < big ? profilesOfBig : random.chance(0.05) ? 2 : 1;
    const host = random.chance(0.1) ? random.below(8) : undefined;
    circle.customers.push({ id: idAt(random, founding + number), first: circle.profiles.length, count, host });
    const name = nameOf(random);
    for (let profile = 0; profile < count; profile++) circle.profiles.push(profileOf(random, name, number, profile));
  }
  return circle;
}

const nameOf = (random: Random) => `${random.pick(firstNames)} ${surnameOf(random, random.chance(0.7) ? "de" : "en")}`;

function profileOf(random: Random, name: string, customer: number, number: number): Profile {
  const local = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace("ß", "ss").replaceAll(" ", ".");
  const address = `${local.replace(/[^a-z.]/g, "")}.${customer}${number === 0 ? "" : `.${number}`}@${random.pick(hosts)}`;
  return { id: idAt(random, founding + customer), customer, name: random.chance(0.9) ? name : "", address };
}

function staffOf(random: Random, shops: readonly Shop[]): Member[] {
  return staffNames.map((name, number) => ({
    id: idAt(random, founding),
    name: `${name} ${surnameOf(random, "de")}`,
    address: `${name.toLowerCase()}@roestwerk.example`,
    shop: shops[number % shops.length],
  }));
}

function addressesOf(random: Random, shops: readonly Shop[]): OwnAddress[] {
  const ofShops = shops.map((shop) => ({
    id: idAt(random, founding),
    name: `Röstwerk ${shop.name}`,
    address: `${shop.name.toLowerCase()}@roestwerk.example`,
    shop,
  }));
  return [
    ...ofShops,
    { id: idAt(random, founding), name: "Röstwerk", address: "hallo@roestwerk.example", shop: undefined },
  ];
}
