import type { Mark } from '../survey/survey';

/** How many marks of 1, 2, 3, 4 and 5 were given. */
export type Marks = readonly [number, number, number, number, number];

export const noMarks: Marks = [0, 0, 0, 0, 0];

export function withMark(marks: Marks, mark: Mark): Marks {
  return fiveOf((index) => marks[index] + (index === mark - 1 ? 1 : 0));
}

export function addMarks(a: Marks, b: Marks): Marks {
  return fiveOf((index) => a[index] + b[index]);
}

export function marksIn(marks: Marks): number {
  return marks.reduce((sum, count) => sum + count, 0);
}

function fiveOf(count: (index: 0 | 1 | 2 | 3 | 4) => number): Marks {
  return [count(0), count(1), count(2), count(3), count(4)];
}
