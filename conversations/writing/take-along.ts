import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { invalid } from "../../platform/errors.ts";
import { attachUploads } from "./store.ts";

/** With more files than this a message is a parcel. */
const mostFiles = 50;
const pictureTypes = /^image\/(?:png|jpe?g|gif|webp)\b/i;

/**
 * Takes the writer's uploads along with a message, those that stand in its words as pictures too. Answers how many there
 * are. Throws `invalid` when one is gone, no picture where one should be, or there are too many.
 */
export async function takeAlong(
  tx: Tx,
  actor: Actor,
  message: { conversationId: string; id: string },
  { files, pictures }: { files: readonly string[]; pictures: readonly string[] },
): Promise<number> {
  const wanted = [...new Set([...files, ...pictures])];
  if (wanted.length > mostFiles) {
    throw invalid(
      "too-many-files",
      `At most ${mostFiles} files and pictures go with one message. Send some in a second one.`,
    );
  }
  const taken = await attachUploads(tx, message, wanted, pictures, actor);
  if (taken.length !== wanted.length) {
    throw invalid("lost-file", "One of the files is no longer there. Please attach it again.");
  }
  if (taken.some(({ inline, type }) => inline && !pictureTypes.test(type))) {
    throw invalid(
      "no-picture",
      "Only PNG, JPEG, GIF and WebP pictures can stand in the words. Attach this one as a file.",
    );
  }
  return taken.length;
}
