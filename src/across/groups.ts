/** Which of a number of things hang together. */
export class Groups {
  readonly #parents: Int32Array;

  constructor(count: number) {
    this.#parents = Int32Array.from({ length: count }, (_, at) => at);
  }

  join(one: number, other: number): void {
    const [a, b] = [this.#rootOf(one), this.#rootOf(other)];
    this.#parents[Math.max(a, b)] = Math.min(a, b);
  }

  /** Those of two and more, each in order, by their first. */
  all(): readonly (readonly number[])[] {
    const groups = new Map<number, number[]>();
    for (const at of this.#parents.keys()) {
      const root = this.#rootOf(at);
      const group = groups.get(root);
      if (group === undefined) groups.set(root, [at]);
      else group.push(at);
    }
    return [...groups.values()].filter((group) => group.length > 1);
  }

  #rootOf(at: number): number {
    let root = at;
    while ((this.#parents[root] ?? root) !== root) root = this.#parents[root] ?? root;
    this.#parents[at] = root;
    return root;
  }
}
