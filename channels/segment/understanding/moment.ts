/** Before this nobody sent anything; a clock that says so is not set. */
const earliest = Date.UTC(1990, 0);

/**
 * When something happened by our clock: as long before it arrived as it had happened before it was sent, both by the sender's
 * clock, which may be wrong (the way Segment corrects it). Without a time of sending the sender's clock is believed, without a
 * readable time it happened when it arrived. Nothing has happened later than it arrived.
 */
export function whenOf(given: { timestamp: unknown; sentAt: unknown; receivedAt: Date }): Date {
  const received = given.receivedAt.getTime();
  const happened = momentOf(given.timestamp);
  if (happened === undefined) return given.receivedAt;
  const sent = momentOf(given.sentAt);
  const at = sent === undefined ? happened : received - (sent - happened);
  return at < earliest ? given.receivedAt : new Date(Math.min(at, received));
}

/** ISO 8601 with a zone, or milliseconds. */
function momentOf(value: unknown): number | undefined {
  const at =
    typeof value === "number" ? value : typeof value === "string" && iso.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isFinite(at) && Math.abs(at) < 8.64e15 ? at : undefined;
}

const iso = /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?$/i;
