import { useMemo } from 'react';
import type { JsonRecord } from '../../wire/control-answers';
import { idOf } from '../../state/document-memory';
import { WindowedList } from '../../windowing/windowed-list';
import { cellText, columnsOf } from './columns';

interface ResultTableProps {
  readonly documents: readonly JsonRecord[];
  readonly order: string;
  readonly documentId: string | null;
  readonly onChoose: (id: string) => void;
}

const rowHeight = 32;

export function ResultTable({ documents, order, documentId, onChoose }: ResultTableProps) {
  const columns = useMemo(() => columnsOf(documents), [documents]);
  const style = { gridTemplateColumns: `minmax(120px, 1.3fr) repeat(${columns.length - 1}, minmax(0, 1fr))` };
  if (documents.length === 0) return <p className="empty">No document fits the condition.</p>;
  const [sortField = '', direction = 'asc'] = order.split(',')[0]?.trim().split(/\s+/) ?? [];
  return (
    <>
      <div className="table-head" style={style} aria-hidden="true">
        {columns.map((name) => (
          <span key={name}>
            {name} {name === sortField && (direction === 'desc' ? '↓' : '↑')}
          </span>
        ))}
      </div>
      <WindowedList
        label="Result"
        items={documents}
        rowHeight={rowHeight}
        keyOf={(document) => idOf(document)}
        activeKey={documentId}
        onChoose={(document) => onChoose(idOf(document))}
        draw={(document) => (
          <div className="table-row" style={style}>
            {columns.map((name) => (
              <span key={name} className={typeof document[name] === 'number' || name === '_id' ? 'mono' : ''}>
                {cellText(document[name])}
              </span>
            ))}
          </div>
        )}
      />
      <p className="table-end muted">End of results, {documents.length.toLocaleString('en')}</p>
    </>
  );
}
