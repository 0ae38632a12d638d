import type { Problem } from "../../platform/contract.ts";
import { noteServerTime } from "../live/clock.ts";
import { ProblemError } from "./problem.ts";

type Query = Record<string, string | number | boolean | null | undefined>;
type Options = { query?: Query; body?: unknown; signal?: AbortSignal; keepalive?: boolean };

export const apiPath = "/api/v1";

/** One call to the server. Answers with the parsed body, throws a ProblemError for everything else. */
export async function request<T>(method: string, path: string, options: Options = {}): Promise<T> {
  const { query, body, signal, keepalive } = options;
  const init: RequestInit = {
    method,
    keepalive,
    ...(body === undefined
      ? {}
      : body instanceof Blob
        ? { body, headers: { "content-type": body.type || "application/octet-stream" } }
        : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
  };
  return waiting(signal, patienceFor(method, body), async (patience) => {
    const response = await fetch(url(path, query), { ...init, signal: patience });
    noteServerTime(response.headers.get("date"));
    if (!response.ok) throw await problemOf(response);
    return (response.status === 204 ? undefined : await response.json()) as T;
  });
}

/** A connection that has died lets one wait for ever: whoever only asks, asks again; what is written takes no longer, but a file may. */
const patienceFor = (method: string, body: unknown) =>
  body instanceof Blob ? null : method === "GET" ? 15_000 : 30_000;

export const get = <T>(path: string, query?: Query, signal?: AbortSignal) => request<T>("GET", path, { query, signal });
export const post = <T>(path: string, body?: unknown) => request<T>("POST", path, { body });
export const put = <T>(path: string, body?: unknown) => request<T>("PUT", path, { body });
export const patch = <T>(path: string, body: unknown) => request<T>("PATCH", path, { body });
export const del = <T = void>(path: string) => request<T>("DELETE", path);

export function url(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== "") search.set(name, String(value));
  }
  const tail = search.toString();
  return `${apiPath}${path}${tail ? `?${tail}` : ""}`;
}

let together = new AbortController();

/**
 * The connection is dead: whatever waits for an answer ends as it does without a network, instead of never; so does every part
 * of the desk that is on its way, for a browser has six connections for all of it.
 */
export function giveUpWaiting(): void {
  together.abort();
  together = new AbortController();
  window.stop();
}

/** Without an answer, or without the whole of it, the server is as good as out of reach. */
async function waiting<T>(
  asked: AbortSignal | undefined,
  patienceMs: number | null,
  call: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const limits = patienceMs === null ? [] : [AbortSignal.timeout(patienceMs)];
  try {
    return await call(AbortSignal.any([together.signal, ...limits, ...(asked ? [asked] : [])]));
  } catch (error) {
    // Whoever does not want it any more is told so.
    throw !asked?.aborted && isOfNetwork(error) ? new ProblemError("offline") : error;
  }
}

/** Cut off, timed out, or never got through. */
const isOfNetwork = (error: unknown) => error instanceof DOMException || error instanceof TypeError;

async function problemOf(response: Response): Promise<ProblemError> {
  if (response.headers.get("content-type")?.includes("json")) {
    const problem = (await response.json()) as Partial<Problem>;
    const wait = Number(response.headers.get("retry-after"));
    if (problem.code) return new ProblemError(problem.code, problem, wait > 0 ? wait : null);
  }
  return new ProblemError(response.status >= 502 && response.status <= 504 ? "unavailable" : "internal");
}
