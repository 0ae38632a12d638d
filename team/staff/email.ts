/** The form in which an account's mail address is stored and compared. */
export function normalEmail(email: string): string {
  return email.trim().normalize("NFC").toLowerCase();
}
