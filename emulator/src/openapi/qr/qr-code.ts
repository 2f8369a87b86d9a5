import { legibilityPenalty } from './legibility';
import { bitsOf, qrBits } from './qr-bits';
import { sideOf, type QrVersion } from './qr-versions';

/** A square of modules, true for dark. */
export type QrModules = readonly (readonly boolean[])[];

/** Undefined where nothing is placed yet. */
type Grid = (boolean | undefined)[][];

/** A QR code of a text at correction level M, by ISO/IEC 18004: any scanner reads it. */
export function qrModules(text: string): QrModules {
  const { version, bits } = qrBits(text);
  const candidates = masks.map((_, mask) => drawn(version, bits, mask));
  const [first, ...others] = candidates;
  if (!first) throw new Error('there are eight masks');
  return others.reduce(
    (best, each) => (legibilityPenalty(each) < legibilityPenalty(best) ? each : best),
    first,
  );
}

const masks: readonly ((row: number, column: number) => boolean)[] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_row, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
];

function drawn(version: QrVersion, bits: readonly boolean[], mask: number): QrModules {
  const side = sideOf(version);
  const grid: Grid = Array.from({ length: side }, () => new Array<boolean | undefined>(side).fill(undefined));
  placeFinders(grid, side);
  placeAlignment(grid, version);
  placeTiming(grid, side);
  placeFormat(grid, side, mask);
  if (version.version >= 7) placeVersion(grid, side, version.version);
  placeData(grid, side, bits, mask);
  return grid.map((row) => row.map((module) => module === true));
}

function put(grid: Grid, row: number, column: number, isDark: boolean): void {
  const line = grid[row];
  if (line && column >= 0 && column < line.length) line[column] = isDark;
}

/** The three large squares in the corners, with the light line around them. */
function placeFinders(grid: Grid, side: number): void {
  for (const [top, left] of [
    [0, 0],
    [0, side - 7],
    [side - 7, 0],
  ] as const) {
    for (let row = -1; row <= 7; row += 1) {
      for (let column = -1; column <= 7; column += 1) {
        const ring = Math.max(Math.abs(row - 3), Math.abs(column - 3));
        put(grid, top + row, left + column, ring !== 2 && ring !== 4);
      }
    }
  }
}

function placeAlignment(grid: Grid, { alignment }: QrVersion): void {
  for (const middleRow of alignment) {
    for (const middleColumn of alignment) {
      if (grid[middleRow]?.[middleColumn] !== undefined) continue;
      for (let row = -2; row <= 2; row += 1) {
        for (let column = -2; column <= 2; column += 1) {
          const isDark = Math.max(Math.abs(row), Math.abs(column)) !== 1;
          put(grid, middleRow + row, middleColumn + column, isDark);
        }
      }
    }
  }
}

function placeTiming(grid: Grid, side: number): void {
  for (let at = 8; at < side - 8; at += 1) {
    put(grid, 6, at, at % 2 === 0);
    put(grid, at, 6, at % 2 === 0);
  }
}

/** Level M is 00; ten bits repair the five that say level and mask, and both stand twice. */
function placeFormat(grid: Grid, side: number, mask: number): void {
  const bits = bitsOf(((mask << 10) | remainder(mask, 10, 0x537)) ^ 0x5412, 15);
  bits.forEach((isDark, index) => {
    const [row, column] = formatPlace(index);
    put(grid, row, column, isDark);
    if (index < 7) put(grid, side - 1 - index, 8, isDark);
    else put(grid, 8, side - 15 + index, isDark);
  });
  put(grid, side - 8, 8, true);
}

/** Around the finder at the top left, past the line of timing. */
function formatPlace(index: number): readonly [number, number] {
  if (index < 6) return [8, index];
  if (index === 6) return [8, 7];
  if (index === 7) return [8, 8];
  return index === 8 ? [7, 8] : [14 - index, 8];
}

function placeVersion(grid: Grid, side: number, version: number): void {
  const bits = bitsOf((version << 12) | remainder(version, 12, 0x1f25), 18).reverse();
  bits.forEach((isDark, index) => {
    const [long, short] = [Math.floor(index / 3), side - 11 + (index % 3)];
    put(grid, long, short, isDark);
    put(grid, short, long, isDark);
  });
}

function remainder(value: number, degree: number, divisor: number): number {
  let rest = value;
  for (let step = 0; step < degree; step += 1) rest = (rest << 1) ^ ((rest >> (degree - 1)) * divisor);
  return rest;
}

/** In pairs of columns from the right, up and down in turn; the column of timing is skipped. What is left over is light. */
function placeData(grid: Grid, side: number, bits: readonly boolean[], mask: number): void {
  let next = 0;
  let isUpward = true;
  for (let right = side - 1; right > 0; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < side; step += 1) {
      const row = isUpward ? side - 1 - step : step;
      for (const column of [right, right - 1]) {
        if (grid[row]?.[column] !== undefined) continue;
        put(grid, row, column, (bits[next] ?? false) !== masks[mask]?.(row, column));
        next += 1;
      }
    }
    isUpward = !isUpward;
  }
}
