/** A sentence that depends on `{count}`. German and English both tell one from many and need no third form. */
export type Plural = { one: string; other: string };
export type Leaf = string | Plural;
export type Tree = { [key: string]: Leaf | Tree };

/** The same keys with words of another language: a missing or surplus key fails the type check. */
export type Same<T> = {
  [K in keyof T]: T[K] extends string ? string : T[K] extends Plural ? Plural : Same<T[K]>;
};

/** Every key of a dictionary as a path: `"inbox.empty.title"`. */
export type KeyOf<T, Path extends string = ""> = {
  [K in keyof T & string]: T[K] extends Leaf ? `${Path}${K}` : KeyOf<T[K], `${Path}${K}.`>;
}[keyof T & string];

type At<T, Path extends string> = Path extends `${infer Head}.${infer Rest}`
  ? Head extends keyof T
    ? At<T[Head], Rest>
    : never
  : Path extends keyof T
    ? T[Path]
    : never;

type Names<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

/** The names between braces in a sentence; `count` for a plural. */
export type ParamNames<T, Path extends string> =
  At<T, Path> extends infer Words
    ? Words extends string
      ? Names<Words>
      : Words extends Plural
        ? Names<Words["one"] | Words["other"]> | "count"
        : never
    : never;

/** Leaves and their paths, in the order they are written. */
export function* leaves(tree: Tree, path = ""): Generator<[key: string, words: Leaf]> {
  for (const [name, value] of Object.entries(tree)) {
    if (isLeaf(value)) yield [`${path}${name}`, value];
    else yield* leaves(value, `${path}${name}.`);
  }
}

export function isLeaf(value: Leaf | Tree): value is Leaf {
  return typeof value === "string" || (typeof value["one"] === "string" && typeof value["other"] === "string");
}
