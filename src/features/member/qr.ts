/**
 * QR codes of version 1 (21 × 21) with level M, for numbers and short texts in capitals: all that the codes of a member and
 * of a voucher need, in a few lines instead of a library of 30 KB. ISO/IEC 18004.
 */
export const qrSize = 21;
const dataBytes = 16;
const checkBytes = 10;
/** As many as version 1-M holds. */
const mostDigits = 34;
const mostLetters = 20;
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

export type Modules = readonly (readonly boolean[])[];

/** The picture of a number or a text in capitals, row by row, true for dark; it has no quiet edge. */
export function qrOf(text: string): Modules {
  const words = codewordsOf(text);
  const pictures = Array.from({ length: 8 }, (_, mask) => draw(words, mask));
  return pictures.reduce((best, picture) => (penaltyOf(picture) < penaltyOf(best) ? picture : best));
}

/** The data with the bytes that mend it. */
export function codewordsOf(text: string): readonly number[] {
  const bits = bitsOf(text);
  const ended = (bits + '0000').slice(0, dataBytes * 8);
  const whole = ended.padEnd(Math.ceil(ended.length / 8) * 8, '0');
  const data = (whole.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  for (let filler = 0; data.length < dataBytes; filler += 1) data.push(filler % 2 === 0 ? 0xec : 0x11);
  return [...data, ...checksOf(data)];
}

/** Three digits are ten bits, two letters eleven; what is over takes fewer. */
function bitsOf(text: string): string {
  if (/^\d+$/.test(text) && text.length <= mostDigits) {
    const groups = (text.match(/\d{1,3}/g) ?? []).map((group) => binary(Number(group), group.length * 3 + 1));
    return ['0001', binary(text.length, 10), ...groups].join('');
  }
  const values = [...text].map((letter) => alphabet.indexOf(letter));
  if (text === '' || text.length > mostLetters || values.includes(-1)) {
    throw new RangeError(`"${text}" is neither ${mostDigits} digits nor ${mostLetters} letters at most`);
  }
  const pairs = values.flatMap((value, place) => {
    if (place % 2 === 1) return [];
    const second = values[place + 1];
    return second === undefined ? [binary(value, 6)] : [binary(value * 45 + second, 11)];
  });
  return ['0010', binary(text.length, 9), ...pairs].join('');
}

/** Reed–Solomon over GF(256) with the polynomial 0x11d. */
function checksOf(data: readonly number[]): number[] {
  const generator = generatorOf(checkBytes);
  const rest = Array.from({ length: checkBytes }, () => 0);
  for (const byte of data) {
    const factor = byte ^ (rest.shift() ?? 0);
    rest.push(0);
    for (let place = 0; place < checkBytes; place += 1) {
      rest[place] = (rest[place] ?? 0) ^ multiply(generator[place] ?? 0, factor);
    }
  }
  return rest;
}

/** Its coefficients without the first, which is 1. */
function generatorOf(degree: number): number[] {
  const coefficients = Array.from<unknown, number>({ length: degree }, (_, place) =>
    place === degree - 1 ? 1 : 0,
  );
  let root = 1;
  for (let step = 0; step < degree; step += 1) {
    for (let place = 0; place < degree; place += 1) {
      const next = place + 1 < degree ? (coefficients[place + 1] ?? 0) : 0;
      coefficients[place] = multiply(coefficients[place] ?? 0, root) ^ next;
    }
    root = multiply(root, 2);
  }
  return coefficients;
}

function multiply(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d);
    product ^= ((b >>> bit) & 1) * a;
  }
  return product;
}

function draw(words: readonly number[], mask: number): Modules {
  const grid = Array.from({ length: qrSize }, (_, y) =>
    Array.from({ length: qrSize }, (_unused, x) => fixedAt(x, y)),
  );
  const format = formatBits(mask);
  for (let bit = 0; bit < 15; bit += 1) {
    for (const [x, y] of formatPlaces(bit)) set(grid, x, y, ((format >>> bit) & 1) === 1);
  }
  let index = 0;
  for (const [x, y] of pathOfData()) {
    if (grid[y]?.[x] !== null) continue;
    const isDark = (((words[index >>> 3] ?? 0) >>> (7 - (index & 7))) & 1) === 1;
    set(grid, x, y, isDark !== isMasked(mask, x, y));
    index += 1;
  }
  return grid.map((row) => row.map((dark) => dark === true));
}

function set(grid: (boolean | null)[][], x: number, y: number, isDark: boolean): void {
  const row = grid[y];
  if (row) row[x] = isDark;
}

/** What stands in every picture: finders, timing, the dark module; null where data or format goes. */
function fixedAt(x: number, y: number): boolean | null {
  for (const [cx, cy] of [
    [3, 3],
    [qrSize - 4, 3],
    [3, qrSize - 4],
  ] as const) {
    const distance = Math.max(Math.abs(x - cx), Math.abs(y - cy));
    if (distance <= 4) return distance !== 2 && distance !== 4;
  }
  if (x === 6 || y === 6) return (x + y) % 2 === 0;
  return x === 8 && y === qrSize - 8 ? true : null;
}

/** Level M is 00; BCH (15, 5) with the generator 0x537. */
function formatBits(mask: number): number {
  let rest = mask;
  for (let step = 0; step < 10; step += 1) rest = (rest << 1) ^ ((rest >>> 9) * 0x537);
  return ((mask << 10) | rest) ^ 0x5412;
}

function formatPlaces(bit: number): readonly (readonly [x: number, y: number])[] {
  const first = bit < 6 ? [8, bit] : bit < 8 ? [8, bit + 1] : bit === 8 ? [7, 8] : [14 - bit, 8];
  const second = bit < 8 ? [qrSize - 1 - bit, 8] : [8, qrSize - 15 + bit];
  return [first, second] as unknown as readonly (readonly [number, number])[];
}

/** Two columns at a time from the right, up and down in turn, the timing column left out. */
function pathOfData(): readonly (readonly [x: number, y: number])[] {
  const rights = [20, 18, 16, 14, 12, 10, 8, 5, 3, 1];
  return rights.flatMap((right, turn) =>
    Array.from({ length: qrSize }, (_, step) => (turn % 2 === 0 ? qrSize - 1 - step : step)).flatMap((y) => [
      [right, y] as const,
      [right - 1, y] as const,
    ]),
  );
}

function isMasked(mask: number, x: number, y: number): boolean {
  const rules = [
    (x + y) % 2,
    y % 2,
    x % 3,
    (x + y) % 3,
    (Math.floor(x / 3) + Math.floor(y / 2)) % 2,
    ((x * y) % 2) + ((x * y) % 3),
    (((x * y) % 2) + ((x * y) % 3)) % 2,
    (((x + y) % 2) + ((x * y) % 3)) % 2,
  ];
  return rules[mask] === 0;
}

/** How hard a scanner has it: long lines and blocks of one colour. */
function penaltyOf(modules: Modules): number {
  let penalty = 0;
  for (let a = 0; a < qrSize; a += 1) {
    penalty += runPenalty(modules[a] ?? []) + runPenalty(modules.map((row) => row[a] === true));
    for (let b = 0; b + 1 < qrSize && a + 1 < qrSize; b += 1) {
      const block = [modules[a]?.[b], modules[a]?.[b + 1], modules[a + 1]?.[b], modules[a + 1]?.[b + 1]];
      if (block.every((dark) => dark === block[0])) penalty += 3;
    }
  }
  return penalty;
}

function runPenalty(line: readonly boolean[]): number {
  const runs =
    line
      .map((dark) => (dark ? '1' : '0'))
      .join('')
      .match(/0+|1+/g) ?? [];
  return runs.reduce((sum, run) => sum + (run.length >= 5 ? run.length - 2 : 0), 0);
}

function binary(value: number, length: number): string {
  return value.toString(2).padStart(length, '0');
}
