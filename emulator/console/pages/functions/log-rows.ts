import { fineTimeText } from '../../controls/time-text';
import type { LogEntry, LogLine } from '../../state/console-state';

export interface LogRow {
  readonly key: string;
  /** Empty on the second and later lines of one text. */
  readonly time: string;
  readonly level: LogLine['level'];
  readonly functionName: string;
  readonly requestId: string | null;
  readonly text: string;
  /** How often the same text came in a row. */
  readonly times: number;
}

/** One row per line of text; a text that repeats at once is folded into one with its count. */
export function rowsOfLogs(logs: readonly LogEntry[]): readonly LogRow[] {
  const folded: { entry: LogEntry; times: number }[] = [];
  for (const entry of logs) {
    const last = folded.at(-1);
    if (last && isSame(last.entry, entry)) last.times += 1;
    else folded.push({ entry, times: 1 });
  }
  return folded.flatMap(({ entry, times }) =>
    entry.line.text.split('\n').map((text, index) => ({
      key: `${entry.key}-${index}`,
      time: index === 0 ? fineTimeText(entry.line.atMs) : '',
      level: entry.line.level,
      functionName: index === 0 ? entry.functionName : '',
      requestId: entry.requestId,
      text,
      times: index === 0 ? times : 1,
    })),
  );
}

function isSame(a: LogEntry, b: LogEntry): boolean {
  return a.functionName === b.functionName && a.line.text === b.line.text && a.line.level === b.line.level;
}
