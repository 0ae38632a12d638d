/** Pictures that can stand in the words; all mail clients show them. */
export const isPicture = (file: File) => /^image\/(?:png|jpeg|gif|webp)$/.test(file.type);

/** More than this many pixels on the longer side nobody sees in a mail; a photo of a telephone has four times that. */
const longestSide = 1600;
/** As wide as a column of mail. */
const widestShown = 560;

export type FittedPicture = { file: File; width: number };

/** A picture made fit for a mail: large ones smaller, and how wide it is shown. One that cannot be read stays as it is. */
export async function fitPicture(file: File): Promise<FittedPicture> {
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) return { file, width: widestShown };
  const width = Math.min(widestShown, bitmap.width);
  const scale = longestSide / Math.max(bitmap.width, bitmap.height);
  // A GIF may move; what is small stays as it is.
  const smaller = scale < 1 && file.type !== "image/gif" ? await scaled(bitmap, scale, file.type) : null;
  bitmap.close();
  if (!smaller || smaller.size >= file.size) return { file, width };
  return { file: new File([smaller], file.name, { type: smaller.type }), width };
}

async function scaled(bitmap: ImageBitmap, scale: number, type: string): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext("2d")?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, type, 0.85));
}
