export type Weighed = { id: string; size: number; inWords: boolean };

const megabyte = 1024 * 1024;

/**
 * Which files of a mail go as a link: each that is too big by itself, then the biggest, until the rest is no more than the limit
 * together. Pictures that stand in the words stay there.
 */
export function bigOnes(files: readonly Weighed[], overMb: number): Set<string> {
  const most = overMb * megabyte;
  const movable = files.filter(({ inWords }) => !inWords).sort((a, b) => b.size - a.size);
  let rest = files.reduce((sum, { size }) => sum + size, 0);
  const linked = new Set<string>();
  for (const { id, size } of movable) {
    if (rest <= most) break;
    linked.add(id);
    rest -= size;
  }
  return linked;
}
