/** As much of a JSON schema as values are made from. */
export type Schema = {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: readonly unknown[];
  const?: unknown;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
};

/** Random numbers that come again with the same seed (mulberry32): a failure can be repeated. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What nobody means to send and somebody will. */
export const nasty: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  1e308,
  "",
  " ",
  "\0",
  "a\0b",
  "\ud800",
  "x\udfff\ud800y",
  "\u202e\u0007\u001b[31m",
  "'; drop table staff; --",
  "%_\\",
  '"',
  "x".repeat(100_000),
  "ä".repeat(5000),
  "2026-02-31T25:61:00Z",
  "+275760-09-13T00:00:00.000Z",
  "00000000-0000-0000-0000-000000000000",
  "ffffffff-ffff-ffff-ffff-ffffffffffff",
  "a@b",
  [],
  [[[[[]]]]],
  {},
  { __proto__: null, constructor: 1, $ref: "#" },
  Array.from({ length: 5000 }, () => "many"),
];

export type Maker = {
  random: () => number;
  /** Ids of things that exist, so that a request gets past "there is no such". */
  ids: readonly string[];
};

/** A value that fits the schema, most of the time. */
export function fitting(schema: Schema | undefined, make: Maker): unknown {
  const choices = schema?.anyOf ?? schema?.oneOf ?? [];
  if (!schema) return "anything";
  if (choices.length > 0) return fitting(pick(choices, make), make);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return pick(schema.enum, make);
  const type = Array.isArray(schema.type) ? pick(schema.type, make) : schema.type;
  if (type === "object") return objectOf(schema, make);
  if (type === "array") return Array.from({ length: Math.floor(make.random() * 3) }, () => fitting(schema.items, make));
  if (type === "integer" || type === "number") return schema.minimum ?? 1;
  if (type === "boolean") return make.random() < 0.5;
  return type === "null" ? null : textOf(schema, make);
}

function objectOf(schema: Schema, make: Maker): Record<string, unknown> {
  const wanted = Object.entries(schema.properties ?? {}).filter(
    ([name]) => schema.required?.includes(name) || make.random() < 0.7,
  );
  return Object.fromEntries(wanted.map(([name, property]) => [name, fitting(property, make)]));
}

function textOf({ format, minLength = 0 }: Schema, make: Maker): string {
  const number = Math.floor(make.random() * 1e6);
  if (format === "uuid") return pick(make.ids, make);
  if (format === "email") return `guest-${number}@post.example`;
  if (format === "date-time") return new Date(number * 1e6).toISOString();
  return `Words ${number}`.padEnd(minLength, "…");
}

/** The same value with something nasty in one place of it. */
export function spoiled(value: unknown, make: Maker): unknown {
  if (Array.isArray(value) && value.length > 0 && make.random() < 0.8) {
    const place = Math.floor(make.random() * value.length);
    return value.map((item, index) => (index === place ? spoiled(item, make) : item));
  }
  if (isObject(value) && Object.keys(value).length > 0 && make.random() < 0.95) {
    const name = pick(Object.keys(value), make);
    return { ...value, [name]: spoiled(value[name], make) };
  }
  return pick(nasty, make);
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** One of them. Throws when there is none. */
export function pick<Item>(items: readonly Item[], { random }: Pick<Maker, "random">): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
}
