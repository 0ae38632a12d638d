import { QueryClient } from "@tanstack/react-query";
import { ProblemError } from "./problem.ts";

const passing = new Set(["offline", "unavailable", "too_many"]);

/** What the event stream keeps fresh need not be asked again by the clock or when the window comes to the front. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5 * 60_000,
      gcTime: 15 * 60_000,
      refetchOnWindowFocus: false,
      retry: (times, error) => times < 2 && error instanceof ProblemError && passing.has(error.code),
      networkMode: "always",
    },
    mutations: { networkMode: "always" },
  },
});
