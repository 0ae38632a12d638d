const longest = 250;
let before = new Int32Array(longest + 6);
let last = new Int32Array(longest + 6);
let current = new Int32Array(longest + 6);

/**
 * Edits between two words: letters put in, left out, replaced, or two neighbours exchanged (optimal string alignment,
 * Damerau 1964). Stops counting above `most` and answers `most` + 1.
 */
export function edits(one: string, other: string, most: number): number {
  if (one === other) return 0;
  const [rows, columns] = [one.length, other.length];
  if (Math.abs(rows - columns) > most || rows > longest || columns > longest) return most + 1;
  for (let column = 0; column <= columns; column++) last[column] = column;
  for (let row = 1; row <= rows; row++) {
    if (nextRow(one, other, row, columns) > most) return most + 1;
    const free = before;
    before = last;
    last = current;
    current = free;
  }
  return Math.min(last[columns] as number, most + 1);
}

/** Fills the row of the table that belongs to a letter; answers its least entry. */
function nextRow(one: string, other: string, row: number, columns: number): number {
  current[0] = row;
  let least = row;
  const mine = one.charCodeAt(row - 1);
  for (let column = 1; column <= columns; column++) {
    const yours = other.charCodeAt(column - 1);
    let cost = Math.min(
      (last[column] as number) + 1,
      (current[column - 1] as number) + 1,
      (last[column - 1] as number) + (mine === yours ? 0 : 1),
    );
    if (row > 1 && column > 1 && mine === other.charCodeAt(column - 2) && one.charCodeAt(row - 2) === yours) {
      cost = Math.min(cost, (before[column - 2] as number) + 1);
    }
    current[column] = cost;
    if (cost < least) least = cost;
  }
  return least;
}
