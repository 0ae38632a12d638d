/** What Segment documents, and clients keep to: bytes of a request, uncompressed, and of one call in it. */
export const mostRequestBytes = 500 * 1024;
export const mostCallBytes = 32 * 1024;
export const mostCallsInBatch = 2_500;
/** Levels of lists and objects in one call. */
export const deepest = 64;
/** Characters of a message id; a longer one is known by its hash. */
export const longestMessageId = 256;
