/** However a tag is written, it is the same word. */
export const keyOfTag = (name: string): string => name.normalize("NFC").toLowerCase();
