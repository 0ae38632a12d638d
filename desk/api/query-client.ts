import { QueryClient } from "@tanstack/react-query";
import { isStanding } from "../live/standing.ts";
import { isCode, ProblemError } from "./problem.ts";

/** Without the server there is no use in asking on: once it is heard of, everything shown is asked anew. */
const tries = 2;
/**
 * While the server is heard of, a call without an answer went into a connection that has died without a word. A browser may
 * hold six of them, and asks into one after the other.
 */
const triesWhileStanding = 7;
const passing = new Set(["offline", "unavailable", "too_many"]);

/** What the event stream keeps fresh need not be asked again by the clock or when the window comes to the front. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5 * 60_000,
      gcTime: 15 * 60_000,
      refetchOnWindowFocus: false,
      retry: (times, error) =>
        error instanceof ProblemError && passing.has(error.code) && times < (isStanding() ? triesWhileStanding : tries),
      retryDelay: (times, error) =>
        isCode(error, "offline") && isStanding() ? 1_000 : Math.min(1_000 * 2 ** times, 30_000),
      networkMode: "always",
    },
    mutations: { networkMode: "always" },
  },
});
