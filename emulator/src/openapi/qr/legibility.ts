import type { QrModules } from './qr-code';

/** What looks like a corner's large square where none is: a camera would take it for one. */
const falseCorners = ['10111010000', '00001011101'] as const;

/** How hard a code is to read for a camera: the four rules of ISO/IEC 18004, 7.8.3; the lowest is drawn. */
export function legibilityPenalty(modules: QrModules): number {
  const rows = modules.map(lineText);
  const columns = modules.map((_, column) => lineText(modules.map((row) => row[column] === true)));
  const lines = [...rows, ...columns];
  const ofLines = lines.reduce((sum, line) => sum + runs(line) + 40 * falseCornersIn(line), 0);
  return ofLines + 3 * clumps(modules) + imbalance(rows.join(''));
}

function lineText(line: readonly boolean[]): string {
  return line.map((isDark) => (isDark ? '1' : '0')).join('');
}

/** Five alike in a row cost three, each more one. */
function runs(line: string): number {
  const long = line.match(/1{5,}|0{5,}/g) ?? [];
  return long.reduce((sum, run) => sum + run.length - 2, 0);
}

function falseCornersIn(line: string): number {
  let count = 0;
  for (const pattern of falseCorners) {
    for (let at = line.indexOf(pattern); at >= 0; at = line.indexOf(pattern, at + 1)) count += 1;
  }
  return count;
}

/** Squares of four alike. */
function clumps(modules: QrModules): number {
  let count = 0;
  modules.forEach((row, rowIndex) => {
    const below = modules[rowIndex + 1];
    row.forEach((module, column) => {
      const isAlike = row[column + 1] === module && below?.[column] === module;
      if (isAlike && below[column + 1] === module) count += 1;
    });
  });
  return count;
}

/** Each five percent off half dark cost ten. */
function imbalance(all: string): number {
  const dark = all.replaceAll('0', '').length / all.length;
  return 10 * Math.floor(Math.abs(dark - 0.5) / 0.05);
}
