/**
 * Finds the rows of 64-bit tags: a hash table with open addressing in flat arrays, because there can be a million of
 * them and a Map would take ten times the memory. Rows count up from 1; tags of rows before `first` are dead and go
 * when the table grows.
 */
export class KeyTable {
  #low = new Uint32Array(1024);
  #high = new Uint32Array(1024);
  #rows = new Uint32Array(1024);
  #used = 0;
  #first = 1;

  /** Rows that may have this tag; two different keys can share one. */
  *find(tag: Buffer): Iterable<number> {
    const low = tag.readUInt32LE(0);
    const high = tag.readUInt32LE(4);
    for (let slot = low & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const row = this.#rows[slot] ?? 0;
      if (row === 0) return;
      if (this.#low[slot] === low && this.#high[slot] === high && row >= this.#first) yield row;
    }
  }

  /** `from`: where in the buffer the 8 bytes of the tag begin. */
  add(tag: Buffer, row: number, from = 0): void {
    if ((this.#used + 1) * 4 > this.#rows.length * 3) this.#rebuild();
    this.#put(tag.readUInt32LE(from), tag.readUInt32LE(from + 4), row);
  }

  /** Everything before this row is gone. */
  forgetBefore(row: number): void {
    this.#first = row;
  }

  get #mask(): number {
    return this.#rows.length - 1;
  }

  #put(low: number, high: number, row: number): void {
    let slot = low & this.#mask;
    while (this.#rows[slot] !== 0) slot = (slot + 1) & this.#mask;
    this.#low[slot] = low;
    this.#high[slot] = high;
    this.#rows[slot] = row;
    this.#used += 1;
  }

  #rebuild(): void {
    const [lows, highs, rows] = [this.#low, this.#high, this.#rows];
    let live = 0;
    for (const row of rows) if (row >= this.#first) live += 1;
    let size = 1024;
    while (size < live * 2) size *= 2;
    this.#low = new Uint32Array(size);
    this.#high = new Uint32Array(size);
    this.#rows = new Uint32Array(size);
    this.#used = 0;
    for (const [slot, row] of rows.entries()) {
      if (row >= this.#first) this.#put(lows[slot] ?? 0, highs[slot] ?? 0, row);
    }
  }
}
