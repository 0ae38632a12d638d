/** A door that lets one at a time through, in the order they came. */
export function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    // Whoever asked for it hears of the failure; the next one goes on.
    last = mine.catch(() => undefined);
    return mine;
  };
}
