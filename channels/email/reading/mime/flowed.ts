/** Depth of ">" marks at the start of a line and the rest of it, space-stuffing undone (RFC 3676 §4.4). */
function unstuffed(line: string): { depth: number; rest: string } {
  let depth = 0;
  while (line[depth] === ">") depth += 1;
  return { depth, rest: line.slice(line[depth] === " " ? depth + 1 : depth) };
}

/** Text of format=flowed: lines that end in a blank go on in the next one of the same quote depth; the "-- " line never does. */
export function unfoldFlowed(text: string, deleteSpace: boolean): string {
  const out: string[] = [];
  let pieces: string[] = [];
  let depth = 0;
  let open = false;
  const flush = () => {
    if (pieces.length > 0) out.push(`${">".repeat(depth)}${depth > 0 ? " " : ""}${pieces.join("")}`);
    pieces = [];
  };
  for (const line of text.split("\n")) {
    const next = unstuffed(line);
    const isSignature = next.rest === "-- ";
    if (!open || next.depth !== depth || isSignature) {
      flush();
      depth = next.depth;
    }
    open = next.rest.endsWith(" ") && !isSignature;
    pieces.push(open && deleteSpace ? next.rest.slice(0, -1) : next.rest);
  }
  flush();
  return out.join("\n");
}
