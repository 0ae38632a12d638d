/** What was waited for takes longer than it may. */
export class NotInTime extends Error {
  constructor(ms: number) {
    super(`no answer within ${ms} ms`);
  }
}

/** Waits for work, at most so many milliseconds; throws NotInTime then. The work itself goes on. */
export async function inTime<T>(work: Promise<T>, ms: number): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const clock = setTimeout(() => reject(new NotInTime(ms)), ms);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(clock);
  }
}
