import { daily, type Screen, screen, visit } from "./screen.ts";

/** Search, and writing to somebody new. */
export const finding: readonly Screen[] = [
  screen("search", visit("/search")),
  daily("search-found", visit("/search?q=Kaffee", "mark")),
  screen("search-narrowed", visit("/search?q=Kaffee%20nach:2025%20is:closed%20betreff:x", ".narrow")),
  screen("search-nothing", visit("/search?q=qqqqxxzz")),
  daily("write", visit("/write", ".whoms")),
];
