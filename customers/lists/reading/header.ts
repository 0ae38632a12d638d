const nameLength = 120;

/** Looks like what stands in a row, not like what a column is called. */
const isValue = (cell: string) => /@.+\.|^[+\d][\d\s()/.,-]{3,}$/.test(cell);

/**
 * The names of the columns by the first row of a list, each another one. Where that row holds addresses or numbers the list has
 * no header: its columns are numbered, and `isRow` says that this row is somebody already.
 */
export function headerOf(first: readonly string[]): { columns: string[]; isRow: boolean } {
  const isRow = first.some(isValue);
  const end = first.findLastIndex((cell) => cell !== "") + 1;
  const names = first.slice(0, isRow ? first.length : Math.max(end, 1));
  const taken = new Set<string>();
  const columns = names.map((cell, at) => {
    const name = (isRow ? "" : cell.replace(/\s+/g, " ").slice(0, nameLength)) || `${at + 1}`;
    let one = name;
    for (let count = 2; taken.has(one); count++) one = `${name} (${count})`;
    taken.add(one);
    return one;
  });
  return { columns, isRow };
}
