/** The form in which mail addresses are kept and compared. */
export const normaliseEmail = (address: string): string => address.normalize("NFC").trim().toLowerCase();

/** The form in which phone numbers are kept: digits, with a plus before an international one. */
export function normalisePhone(number: string): string {
  const digits = number.replace(/\(0\)/, "").replace(/\D/g, "");
  if (/^\s*\+/.test(number)) return `+${digits}`;
  return digits.startsWith("00") ? `+${digits.slice(2)}` : digits;
}

/** Country calling codes after ITU-T E.164: those of one and two digits; all others have three. */
const countryCode = /^(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/;

/** The digits that a number has in common however it is written: without country code and leading zeros. */
export function nationalDigits(number: string): string {
  const digits = normalisePhone(number);
  return (digits.startsWith("+") ? digits.slice(1).replace(countryCode, "") : digits).replace(/^0+/, "");
}
