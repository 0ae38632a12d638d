import "../platform/ui/base.css";
import "../platform/ui/parts.css";
import "../platform/ui/floating.css";
import "../platform/ui/states.css";
import "../platform/ui/forms.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Desk } from "./desk.tsx";

const place = document.getElementById("desk");
if (!place) throw new Error("the page has no place for the desk");
createRoot(place).render(
  <StrictMode>
    <Desk />
  </StrictMode>,
);
