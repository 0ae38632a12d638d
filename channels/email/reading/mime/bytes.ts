/** The same bytes as a Buffer, without copying them. */
export function viewOf(bytes: Uint8Array, limit: number = bytes.byteLength): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, limit));
}

/** One character for each of the first `limit` bytes. */
export function latin1(bytes: Uint8Array, limit?: number): string {
  return viewOf(bytes, limit).toString("latin1");
}
