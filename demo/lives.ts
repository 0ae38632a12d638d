import { HOUR, localTime, moment, whenWeWork } from "./calendar.ts";
import { photograph } from "./mail/pictures.ts";
import type { Customer } from "./people/customers.ts";
import type { Random } from "./random.ts";
import { type Episode, KATHARINA } from "./stories/katharina.ts";
import type { Talk, Turn } from "./talk.ts";

/** The long life with us of the one whose page the reference shows: written by hand, older than two years. */
export function longLife(random: Random, now: Date, customers: Customer[]): Talk[] {
  const katharina = customers.find(({ email }) => email === "k.vollmer@post.example");
  if (!katharina) throw new Error("Dr. Katharina Vollmer is not among the customers");
  return KATHARINA.map((episode) => episodeTalk(random, now, katharina, episode));
}

function episodeTalk(random: Random, now: Date, customer: Customer, episode: Episode): Talk {
  let at = beginning(now, episode);
  const turns = episode.turns.map(({ by, after = 0, text }, index): Turn => {
    const moved = new Date(at.getTime() + after * HOUR);
    at = by === "us" ? whenWeWork(moved) : moved;
    const files = index === 0 && episode.photo ? [photograph(random, "glas")] : undefined;
    return { by, at, text, files, bare: true };
  });
  const { to: address, staff, subject, journey, work: fromSecond } = episode;
  return { customer, fromSecond, address, staff, subject, journey, turns, closed: true };
}

/** The day of the episode; one that would lie ahead, or less than ten days back, moves to the year before. */
function beginning(now: Date, { years, month, day }: Episode): Date {
  const year = localTime(now).year - years;
  const start = moment(year, month, day, 9, 20);
  return now.getTime() - start.getTime() > 240 * HOUR ? start : moment(year - 1, month, day, 9, 20);
}
