// Values by key.

/** Lists at a key, in the order they were added to. */
export class Lists<Value> {
  readonly #lists = new Map<string, Value[]>();

  add(key: string, value: Value): void {
    const list = this.#lists.get(key);
    if (list) list.push(value);
    else this.#lists.set(key, [value]);
  }

  at(key: string): readonly Value[] {
    return this.#lists.get(key) ?? [];
  }

  has(key: string): boolean {
    return this.#lists.has(key);
  }
}
