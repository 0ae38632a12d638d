import { initials } from "./initials.ts";

type Props = { name: string; kind?: "person" | "organisation" | "us"; size?: "sm" | "lg" | "xl" };

/** Initials instead of a picture: round for a person, a rounded square for an organisation, green for us. */
export function Face({ name, kind = "person", size }: Props) {
  const shape = kind === "organisation" ? "org" : kind === "us" ? "us" : "";
  return (
    <span className={["face", shape, size].filter(Boolean).join(" ")} aria-hidden="true">
      {initials(name)}
    </span>
  );
}
