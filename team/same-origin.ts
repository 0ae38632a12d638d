/** What a browser says about where a request comes from. */
export type Provenance = {
  method: string;
  /** Sec-Fetch-Site: present in every browser since 2023. */
  fetchSite: string | undefined;
  origin: string | undefined;
  /** The origins our own pages have. */
  ours: readonly string[];
  /** Whether the browser sent a session along, of its own accord. */
  withSession: boolean;
};

const safeMethods = ["GET", "HEAD", "OPTIONS"];

/**
 * Whether a foreign page may have made this request in somebody's name. With a session the request must prove that it is
 * ours; without one it is enough that no browser says otherwise (a program sends neither header).
 */
export function isForgeable({ method, fetchSite, origin, ours, withSession }: Provenance): boolean {
  if (safeMethods.includes(method)) return false;
  if (fetchSite === "same-origin" || fetchSite === "none") return false;
  if (origin !== undefined) return !ours.includes(origin);
  return withSession || fetchSite !== undefined;
}
