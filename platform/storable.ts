/** PostgreSQL keeps neither NUL nor half a surrogate pair: the one goes, the other becomes U+FFFD. */
export const storable = (text: string): string => text.toWellFormed().replaceAll("\0", "");
