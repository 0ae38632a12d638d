const steps: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1 };

/** Arrow keys go from the field through what is marked `data-stop` and back. A `ref` for what holds both. */
export function walkable(holder: HTMLElement | null): (() => void) | undefined {
  if (!holder) return undefined;
  const walk = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    const stops = [...holder.querySelectorAll<HTMLElement>("[data-stop]")];
    const at = stops.findIndex((stop) => stop.contains(document.activeElement));
    const next = stops[at + step];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  };
  holder.addEventListener("keydown", walk);
  return () => holder.removeEventListener("keydown", walk);
}
