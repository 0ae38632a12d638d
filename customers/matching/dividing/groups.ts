import { Joined } from "../../../resolution/clusters/components.ts";

/** Names that are joined into groups by and by; those nobody mentioned before are left alone. */
export class Groups {
  readonly #places: ReadonlyMap<string, number>;
  readonly #joined: Joined;

  constructor(names: readonly string[]) {
    this.#places = new Map(names.map((name, at) => [name, at]));
    this.#joined = new Joined(names.length);
  }

  join(one: string, other: string): void {
    const [a, b] = [this.#places.get(one), this.#places.get(other)];
    if (a !== undefined && b !== undefined) this.#joined.join(a, b);
  }

  areOne(one: string, other: string): boolean {
    return this.groupOf(one) === this.groupOf(other);
  }

  /** The same for all of a group. Throws for a name it was not given. */
  groupOf(name: string): number {
    const place = this.#places.get(name);
    if (place === undefined) throw new RangeError(`nobody called ${name} is here`);
    return this.#joined.nameOf(place);
  }
}
