import { useMemo } from 'react';
import { addressOf } from '../../shell/route';
import type { LogEntry } from '../../state/console-state';
import { WindowedList } from '../../windowing/windowed-list';
import { rowsOfLogs, type LogRow } from './log-rows';

const rowHeight = 20;

/** Log lines, oldest first; follows the end until somebody scrolls up. A text of many lines is many rows. */
export function LogLines({ logs }: { logs: readonly LogEntry[] }) {
  const rows = useMemo(() => rowsOfLogs(logs), [logs]);
  if (logs.length === 0) return <p className="empty">Nothing was logged. Functions log by console.log.</p>;
  return (
    <WindowedList
      label="Logs"
      className="log-lines"
      items={rows}
      rowHeight={rowHeight}
      keyOf={({ key }) => key}
      followsEnd
      draw={(row) => <LogLine row={row} />}
    />
  );
}

function LogLine({ row }: { row: LogRow }) {
  const tone = row.level === 'error' ? 'is-error' : row.level === 'warn' ? 'is-warning' : '';
  return (
    <div className={`log-line ${tone}`}>
      <span className="muted">{row.time}</span>
      <span className="level">{row.time === '' ? '' : row.level}</span>
      {row.requestId === null || row.time === '' ? (
        <b>{row.functionName}</b>
      ) : (
        <a href={addressOf('timeline', [row.requestId])}>{row.functionName}</a>
      )}
      <span className="cut">
        {row.text}
        {row.times > 1 && <span className="tag">×{row.times}</span>}
      </span>
    </div>
  );
}
