/**
 * Chance that follows from the seed and from what it is for, and from nothing else. So leaving out one event of a run
 * changes no decision about any other one, which is what makes a failing run small enough to read.
 */
export class Chance {
  constructor(readonly seed: number) {}

  /** From 0 to below 1. */
  fraction(key: string): number {
    return hash53(`${this.seed}/${key}`) / 2 ** 53;
  }

  /** A whole number from `least` to `most`, both included. */
  whole(key: string, least: number, most: number): number {
    return least + Math.floor(this.fraction(key) * (most - least + 1));
  }

  is(key: string, probability: number): boolean {
    return this.fraction(key) < probability;
  }

  pick<Item>(key: string, items: readonly Item[]): Item {
    const item = items[this.whole(key, 0, items.length - 1)];
    if (item === undefined) throw new RangeError(`there is nothing to pick from for ${key}`);
    return item;
  }

  /** Hexadecimal characters, as ids are made of. */
  hex(key: string, length: number): string {
    let text = '';
    for (let part = 0; text.length < length; part += 1) {
      text += hash53(`${this.seed}/${key}/${part}`).toString(16).padStart(14, '0').slice(2);
    }
    return text.slice(0, length);
  }
}

/** 53 well mixed bits of a text (cyrb53, public domain: https://github.com/bryc/code). */
function hash53(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
