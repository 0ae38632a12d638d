/**
 * Whether somebody is at the page: it is to be seen, and a key, a finger or the mouse moved within `awayMs`. `tell` hears when
 * that changes; it begins with yes for a page that is to be seen.
 */
export function attention(tell: (there: boolean) => void, awayMs: number, visible: boolean) {
  let seen = visible;
  let last = Date.now();
  let there = visible;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const change = (now: boolean) => {
    if (there === now) return;
    there = now;
    tell(now);
  };
  const watch = () => {
    clearTimeout(timer);
    const left = last + awayMs - Date.now();
    if (left <= 0) change(false);
    else timer = setTimeout(watch, left);
  };
  watch();

  return {
    /** Something moved: so often that it costs a clock reading and no more. */
    moved() {
      last = Date.now();
      if (!seen || there) return;
      change(true);
      watch();
    },
    see(now: boolean) {
      seen = now;
      last = Date.now();
      change(now);
      if (now) watch();
      else clearTimeout(timer);
    },
  };
}
