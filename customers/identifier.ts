/** The form in which mail addresses are kept and compared. */
export const normaliseEmail = (address: string): string => address.normalize("NFC").trim().toLowerCase();

/** The form in which phone numbers are kept: digits, with a plus before an international one. */
export function normalisePhone(number: string): string {
  const digits = number.replace(/\(0\)/, "").replace(/\D/g, "");
  if (/^\s*\+/.test(number)) return `+${digits}`;
  return digits.startsWith("00") ? `+${digits.slice(2)}` : digits;
}
