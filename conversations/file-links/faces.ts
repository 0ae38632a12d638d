import { readFile } from "node:fs/promises";

const files = {
  serif: "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
  sans: "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
};
export type FaceName = keyof typeof files;
export const faceNames = Object.keys(files) as FaceName[];

const read = new Map<FaceName, Promise<Uint8Array<ArrayBuffer>>>();

/** The letters the house writes in, for pages that strangers see: each is read once. */
export function faceOf(name: FaceName): Promise<Uint8Array<ArrayBuffer>> {
  const known =
    read.get(name) ?? readFile(new URL(import.meta.resolve(files[name]))).then((file) => new Uint8Array(file));
  read.set(name, known);
  return known;
}
