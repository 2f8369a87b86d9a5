import { Icon } from '../icons/icon';
import type { IconName } from '../icons/icon-paths';
import { msText } from '../controls/time-text';
import { usePersonName } from '../controls/person-name';
import { barOf } from './time-scale';
import type { BarKind, SpanRow } from './trace-rows';

const iconsByKind: Readonly<Record<BarKind, IconName>> = {
  client: 'phone',
  function: 'function',
  transaction: 'lock',
  database: 'database',
  pay: 'card',
  print: 'printer',
  storage: 'storage',
  openapi: 'message',
  call: 'function',
};

const iconsByVerb: Readonly<Record<string, IconName>> = {
  update: 'pencil',
  add: 'plus',
  commit: 'check',
  abort: 'undo',
  remove: 'cross',
};

/** Operations from this length on are worth a look. */
const slowMs = 100;

interface SpanLineProps {
  readonly row: SpanRow;
  readonly endMs: number;
  readonly isChosen: boolean;
  readonly isFolded: boolean;
  readonly onChoose: () => void;
  readonly onFold: () => void;
}

export function SpanLine({ row, endMs, isChosen, isFolded, onChoose, onFold }: SpanLineProps) {
  const nameOf = usePersonName();
  const { left, width } = barOf(row.offsetMs, row.durationMs ?? 0, endMs);
  const icon = row.tone === 'failed' ? 'warning' : (iconsByVerb[row.name] ?? iconsByKind[row.kind]);
  const isSlow = row.operation !== null && row.operation.durationMs >= slowMs;
  return (
    <div
      id={`row-${row.key}`}
      role="treeitem"
      aria-level={row.depth + 1}
      aria-selected={isChosen}
      aria-expanded={row.inside > 0 ? !isFolded : undefined}
      className={`span-line tone-${row.tone} kind-${row.kind} ${isChosen ? 'is-chosen' : ''}`}
      onClick={onChoose}
      onDoubleClick={onFold}
    >
      <span className="span-name">
        {Array.from({ length: row.depth }, (_, level) => (
          <i key={level} className="indent" />
        ))}
        <Icon name={icon} />
        <b>{row.name}</b>
        <code className="muted">{row.detail}</code>
        {row.operation === null && row.kind === 'client' && row.call.caller && (
          <span className="muted caller">{nameOf(row.call.caller)}</span>
        )}
        {row.tone !== 'plain' && row.operation === null && (
          <span className="outcome">{row.call.outcome}</span>
        )}
        {isFolded && <span className="tag">+{row.inside}</span>}
      </span>
      <span className={isSlow ? 'span-duration gold' : 'span-duration'}>
        {row.durationMs === null ? '…' : msText(row.durationMs)}
      </span>
      <span className="span-bars">
        <i className={`bar bar-${row.kind}`} style={{ left: `${left}%`, width: `${width}%` }} />
      </span>
    </div>
  );
}
