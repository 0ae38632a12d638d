import "../platform/ui/base.css";
import "../platform/ui/parts.css";
import "../platform/ui/floating.css";
import "../platform/ui/states.css";
import "../platform/ui/forms.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Desk } from "./desk.tsx";
import { markFirst } from "./frame/mark-first.ts";
import { isLost } from "./live/standing.ts";
import { router } from "./routes.tsx";

const place = document.getElementById("desk");
if (!place) throw new Error("the page has no place for the desk");
// After an update of the server an open desk may ask for parts that are gone: it starts anew, at most once a minute.
// The editor of the composer is the exception: without it one goes on in plain words, and nothing typed is lost. Without the
// server nothing is gone: what is wanted comes with it.
window.addEventListener("vite:preloadError", ({ payload }) => {
  if (payload.message.includes("rich-field") || isLost()) return;
  const last = Number(sessionStorage.getItem("stammgast.reloaded") ?? 0);
  if (Date.now() - last < 60_000) return;
  sessionStorage.setItem("stammgast.reloaded", String(Date.now()));
  location.reload();
});

markFirst(router);
const show = () =>
  createRoot(place).render(
    <StrictMode>
      <Desk />
    </StrictMode>,
  );
// The frame of index.html stays until there is something to put in its place. What went wrong, the page says.
router.load().then(show, show);
