import { type IconName, shapes } from "./icon-shapes.tsx";

/** A small sign beside words. It is decoration unless `label` says what it means on its own. */
export function Icon({ name, small, label }: { name: IconName; small?: boolean; label?: string }) {
  const look = { className: small ? "i s" : "i", viewBox: "0 0 24 24", focusable: false };
  if (!label) {
    return (
      <svg {...look} aria-hidden="true">
        {shapes[name]}
      </svg>
    );
  }
  return (
    <svg {...look} role="img" aria-label={label}>
      <title>{label}</title>
      {shapes[name]}
    </svg>
  );
}

/** The mark of the house: a rising sun, drawn as the mood strokes are. */
export function BrandMark() {
  return (
    <svg className="mood" viewBox="0 0 18 12" aria-hidden="true" focusable="false">
      <path d="M2 9a7 7 0 0 1 14 0M0 9h18" />
    </svg>
  );
}
