/**
 * Megabytes of each half of the memory that Node puts new things in. What a burst of mail leaves there is never given back: on
 * a machine with much memory Node lets it grow to a hundred megabytes. Eight are as fast for a server (figures did not differ
 * by more than they do from run to run), while an import, which ends when it is through, spends a tenth less on tidying up
 * with sixty-four.
 *
 * @param {string | undefined} command what `stammgast` is asked to do
 */
export const youngGeneration = (command) => (command === "import" || command === "resolve" ? 64 : 8);
