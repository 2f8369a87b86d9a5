import { formatWithOptions } from 'node:util';
import type { LogLine } from './worker-protocol';

const levels = ['debug', 'log', 'info', 'warn', 'error'] as const;

/** Sends what a function writes to its console to `write`, line by line, at once: a loop may never end. */
export function captureConsole(write: (line: LogLine) => void, longestLine: number): void {
  for (const level of levels) {
    console[level] = (...values: unknown[]) => {
      const text = formatWithOptions({ depth: 4, breakLength: 120 }, ...values);
      write({ atMs: Date.now(), level, text: text.slice(0, longestLine) });
    };
  }
}
