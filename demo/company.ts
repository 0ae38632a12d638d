import { type DemoAct, deskActs, peopleActs } from "./acts.ts";
import { bulkMail, echoes, riddles } from "./automatic.ts";
import { history, teller } from "./history.ts";
import { lastWeek, openNow } from "./lately.ts";
import { longLife } from "./lives.ts";
import { makeCustomers } from "./people/customers.ts";
import { ADDRESSES, SHOPS, STAFF, type StaffMember } from "./people/staff.ts";
import { random } from "./random.ts";
import { type DemoCall, shopCalls } from "./shopping.ts";
import { type DemoMail, type WrittenTalk, writeTalk } from "./talk.ts";
import { TEMPLATES } from "./templates.ts";
import { today } from "./today.ts";

export type { DemoAct } from "./acts.ts";
export type { DemoMail } from "./talk.ts";

export type DemoCompany = {
  name: string;
  shops: { key: string; name: string }[];
  /** Our own mail addresses, each of one shop. */
  addresses: { email: string; name: string; shop: string }[];
  staff: StaffMember[];
  templates: typeof TEMPLATES;
  /** What came in and what we answered, oldest first. */
  mails: DemoMail[];
  /** What the website of the online shop tells of its customers. */
  calls: DemoCall[];
  /** What staff did at the desk after that, oldest first. */
  acts: DemoAct[];
};

const CUSTOMERS = 400;
const OLD_TALKS = 860;
const SEED = 20418;

/**
 * Two years of the coffee roastery “Rösterei Morgenrot” in Leipzig, up to `now`.
 * Pure: the same moment gives the same bytes.
 */
export function demoCompany(now: Date): DemoCompany {
  const dice = random(SEED);
  const customers = makeCustomers(dice, CUSTOMERS);
  const telling = teller(dice, now);
  const open = [...today(dice, now, customers), ...openNow(telling, customers)];
  const ended = [
    ...longLife(dice, now, customers),
    ...lastWeek(telling, customers, 36),
    ...history(telling, customers, OLD_TALKS),
  ];
  const writtenOpen = open.map((affair) => ({ affair, written: writeTalk(dice, affair.talk) }));
  const writtenEnded = ended.map((talk) => writeTalk(dice, talk));
  const all = [...writtenOpen.map(({ written }) => written), ...writtenEnded];
  const bulk = bulkMail(dice, now);
  const mails = [
    ...all.flatMap((written) => written.mails),
    ...echoes(dice, now, writtenEnded),
    ...bulk.map(({ raw, at }) => ({ raw, at })),
    ...riddles(now),
  ];
  const wrote = new Set(all.filter(theyWrote).map((written) => written.customerEmail));
  return {
    name: "Rösterei Morgenrot",
    shops: SHOPS,
    addresses: ADDRESSES,
    staff: STAFF,
    templates: TEMPLATES,
    mails: mails.sort((a, b) => a.at.getTime() - b.at.getTime()),
    // With dice of their own: whatever the shop sells, the same mails are written.
    calls: shopCalls(random(SEED + 1), now, customers, wrote),
    acts: [...peopleActs(dice, now, customers, wrote), ...deskActs(dice, now, writtenOpen, writtenEnded, bulk)],
  };
}

function theyWrote({ talk }: WrittenTalk): boolean {
  return talk.turns.some((turn) => turn.by === "customer");
}
