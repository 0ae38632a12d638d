/** Sets that are joined by and by (Tarjan 1975), each named by its first member. */
export class Joined {
  readonly #parents: Int32Array;

  constructor(size: number) {
    this.#parents = Int32Array.from({ length: size }, (_, at) => at);
  }

  nameOf(member: number): number {
    const parents = this.#parents;
    let at = member;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at] as number] as number;
      at = parents[at] as number;
    }
    return at;
  }

  join(one: number, other: number): void {
    const [mine, yours] = [this.nameOf(one), this.nameOf(other)];
    if (mine < yours) this.#parents[yours] = mine;
    else this.#parents[mine] = yours;
  }

  names(): Int32Array {
    return Int32Array.from(this.#parents, (_, member) => this.nameOf(member));
  }
}

/** Members sorted by name, and where each named group starts; groups come in the order of their names. */
export function grouped(names: Int32Array): { order: Int32Array; starts: number[] } {
  const sizes = new Int32Array(names.length + 1);
  for (const name of names) sizes[name + 1] = (sizes[name + 1] as number) + 1;
  const starts: number[] = [];
  for (let name = 0; name < names.length; name++) {
    if ((sizes[name + 1] as number) > 0) starts.push(sizes[name] as number);
    sizes[name + 1] = (sizes[name + 1] as number) + (sizes[name] as number);
  }
  const order = new Int32Array(names.length);
  for (const [member, name] of names.entries()) {
    order[sizes[name] as number] = member;
    sizes[name] = (sizes[name] as number) + 1;
  }
  return { order, starts: [...starts, names.length] };
}
