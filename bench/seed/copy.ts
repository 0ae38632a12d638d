import { finished } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";

type Value = string | number | boolean | Date | Buffer | readonly string[] | null | undefined;

/** Rows for several tables, kept as the lines COPY reads until they are sent together. */
export class Batch {
  readonly #lines = new Map<string, string[]>();

  /** `table` with its columns: `reads (staff_id, conversation_id, at)`. */
  add(table: string, ...values: Value[]): void {
    const lines = this.#lines.get(table);
    const line = `${values.map(field).join("\t")}\n`;
    if (lines) lines.push(line);
    else this.#lines.set(table, [line]);
  }

  async send(client: pg.Client): Promise<void> {
    for (const [table, lines] of this.#lines) {
      const stream = client.query(copyFrom(`copy ${table} from stdin`));
      for (let place = 0; place < lines.length; place += 500) stream.write(lines.slice(place, place + 500).join(""));
      stream.end();
      await finished(stream);
    }
  }
}

function field(value: Value): string {
  if (value === null || value === undefined) return "\\N";
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString("hex")}`;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return escaped(`{${value.map((item) => JSON.stringify(item)).join(",")}}`);
  return escaped(String(value));
}

const marks: Record<string, string> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };
const escaped = (text: string) => text.replace(/[\\\n\r\t]/g, (mark) => marks[mark] ?? mark);
