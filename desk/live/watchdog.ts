/** Until the server has said how often it gives a sign of life. */
const usualBeatMs = 20_000;

/**
 * Notices that a connection has died without a word: nothing was heard for two beats of the server. It goes by the clock on
 * the wall and looks twice a beat, so that a machine that slept knows soon after it woke.
 */
export function watchdog(died: () => void) {
  let beatMs = usualBeatMs;
  let last = Date.now();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = () => {
    clearTimeout(timer);
    if (Date.now() - last < 2 * beatMs) timer = setTimeout(look, beatMs / 2);
    else died();
  };
  return {
    /** A connection is begun: from now on it is waited for. */
    begin() {
      last = Date.now();
      look();
    },
    /** Whatever was heard is a sign of life; `beat`: how often there will be one at least. */
    heard(beat?: number) {
      last = Date.now();
      if (beat) beatMs = beat;
    },
    /** Looks now: somebody has come back to the page. */
    look: () => timer !== undefined && look(),
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
