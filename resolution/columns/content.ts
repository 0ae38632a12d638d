import type { Kind } from "./kind.ts";

const mostly = 0.6;

/** What the values look like when the header says nothing: at least 60 % of them must fit (METHODS 1.1). */
export function kindByContent(values: readonly string[]): Kind {
  if (values.length === 0) return "ignored";
  const share = (pattern: RegExp) => values.filter((value) => pattern.test(value)).length / values.length;
  const distinct = new Set(values).size / values.length;
  if (share(/^\S+@\S+\.\S+$/) > mostly) return "mail";
  if (share(/^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$/) > mostly) return "date";
  if (share(/^(19|20)\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])$/) > 0.9) return "date";
  if (share(/^\d{4,5}$|^[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}$|^\d{4}\s?[a-z]{2}$|^\d{2}-\d{3}$/i) > mostly)
    return "postcode";
  if (share(/^\+?[\d\s()./-]{7,}$/) > mostly) return share(/^(\+|0|\()/) > 0.3 ? "phone" : "identifier";
  if (share(/^\d+$/) > 0.8) return distinct > 0.5 ? "identifier" : "category";
  if (share(/^\d+[a-z]?\s+\p{L}|\p{L}[.]?\s+\d+\s?[a-z]?$/iu) > 0.5) return "street";
  if (share(/\d/) > 0.8 && distinct > 0.5) return "identifier";
  if (distinct < 0.01) return "category";
  if (share(/^\p{L}[\p{L}.'’-]*,?(\s+\p{L}[\p{L}.'’-]*){1,3}$/u) > mostly && distinct > 0.3) return "full";
  return "text";
}
