import type { LeftAt } from "../../frame/use-page-lines.ts";

/** Where a timeline stood when its page was left, and the entry that had the focus. */
type Place = LeftAt & { focused?: string };

const most = 20;
const places = new Map<string, Place>();

/** Each page in the history of this browser tab has a name of its own; the way back leads to the same one. */
function nameOfPage(): string | undefined {
  const { __TSR_key: name } = (history.state ?? {}) as { __TSR_key?: string };
  return name;
}

/** Keeps what is known of where it stands now; what is not given stays. */
export function leaveAt(place: Partial<Place>): void {
  const name = nameOfPage();
  if (!name) return;
  const before = places.get(name) ?? { offset: 0, sizes: new Map() };
  places.delete(name);
  places.set(name, { ...before, ...place });
  const [oldest] = places.keys();
  if (oldest && places.size > most) places.delete(oldest);
}

/** Where the page was left to which the way back has led; nothing on a page that is new. */
export function comeBackTo(): Place | undefined {
  const name = nameOfPage();
  return name ? places.get(name) : undefined;
}
