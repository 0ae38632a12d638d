import type { ComponentProps } from "react";

type Props = ComponentProps<"button"> & { look?: "main" | "bare"; size?: "sm" | "sq" };

/** `main` once per pane; `bare` for what stays in the background; `sq` for a lone icon (give it an aria-label). */
export function Button({ look, size, className, type = "button", ...rest }: Props) {
  return <button type={type} className={["btn", look, size, className].filter(Boolean).join(" ")} {...rest} />;
}

/** A word that acts, inside lines of text. */
export function Act({ plain, className, type = "button", ...rest }: ComponentProps<"button"> & { plain?: boolean }) {
  return <button type={type} className={["act", plain && "plain", className].filter(Boolean).join(" ")} {...rest} />;
}
