/** Country codes of two digits; 1 and 7 have one, all others three. */
const two = /^(2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/**
 * The national tail of a number, at most nine digits: country code, trunk zero and how it was written fall away.
 * Empty when there are fewer than five digits.
 */
export function phoneTail(written: string): string {
  const compact = written.replace(/\(0\)/, "").replace(/[^\d+]/g, "");
  let digits = compact.replace(/\+/g, "");
  if (compact.startsWith("+") || digits.startsWith("00")) {
    digits = digits.replace(/^00/, "");
    digits = digits.slice(/^[17]/.test(digits) ? 1 : two.test(digits) ? 2 : 3);
  }
  digits = digits.replace(/^0+(?=\d)/, "");
  return digits.length < 5 ? (/^0*$/.test(digits) ? "" : digits) : digits.slice(-9);
}
