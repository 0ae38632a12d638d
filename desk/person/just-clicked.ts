const clickedMs = 1_500;
const besidePx = 24;

let pressed = { at: Number.NEGATIVE_INFINITY, x: 0, y: 0 };

/**
 * Whether the mouse still rests where it has just clicked. Whoever clicks a name goes where it leads, and need not be shown
 * whose name comes to lie under the mouse there; who moves on to another name wants to know.
 */
export const justClicked = (): boolean => performance.now() - pressed.at < clickedMs;

/** Watches where the mouse clicks, and whether it moves on. Ends when what it answers is called. */
export function watchClicks(): () => void {
  const move = ({ clientX, clientY }: PointerEvent) => {
    if (Math.hypot(clientX - pressed.x, clientY - pressed.y) < besidePx) return;
    pressed.at = Number.NEGATIVE_INFINITY;
    window.removeEventListener("pointermove", move, true);
  };
  const press = ({ clientX, clientY }: PointerEvent) => {
    pressed = { at: performance.now(), x: clientX, y: clientY };
    window.addEventListener("pointermove", move, true);
  };
  window.addEventListener("pointerdown", press, true);
  return () => {
    window.removeEventListener("pointerdown", press, true);
    window.removeEventListener("pointermove", move, true);
  };
}
