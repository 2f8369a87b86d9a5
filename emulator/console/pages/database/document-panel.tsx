import { useEffect, useState } from 'react';
import { fineTimeText } from '../../controls/time-text';
import { DifferenceView } from '../../document/difference-view';
import { JsonView } from '../../document/json-view';
import { Icon } from '../../icons/icon';
import { addressOf } from '../../shell/route';
import { useConsole } from '../../state/use-console';
import { touches } from '../../trace/changes-of-row';
import { useTraces } from '../../trace/use-traces';
import type { JsonRecord } from '../../wire/control-answers';
import { readControl } from '../../wire/control-client';

interface DocumentPanelProps {
  readonly collection: string | null;
  readonly documentId: string | null;
}

/** One document as it is now, who wrote it, and how it changed while this page was open. */
export function DocumentPanel({ collection, documentId }: DocumentPanelProps) {
  const changes = useConsole((state) => state.changes);
  const traces = useTraces();
  const own = changes.filter((change) => change.collection === collection && change.id === documentId);
  const document = useDocument(collection, documentId, own[0]?.key ?? null);
  if (collection === null || documentId === null) {
    return (
      <section className="panel" aria-label="Document">
        <div className="panel-head">
          <h2>Document</h2>
        </div>
        <p className="empty">Choose a document in the result.</p>
      </section>
    );
  }
  const writer = traces.find((trace) => touches(trace, collection, documentId));
  return (
    <section className="panel" aria-label="Document">
      <div className="panel-head">
        <h2 className="mono cut" title={documentId}>
          {documentId}
        </h2>
        <span className="spacer" />
        {writer && (
          <a className="button small" href={addressOf('timeline', [writer.id])}>
            <Icon name="timeline" />
            Trace
          </a>
        )}
      </div>
      {document === null ? (
        <p className="empty">There is no document of this id in {collection}.</p>
      ) : (
        document && <JsonView value={document} label={`${collection}/${documentId}`} />
      )}
      <div className="panel-head is-inner">
        <h2>History</h2>
        <span className="muted small">since this page was opened</span>
      </div>
      {own[0] ? (
        <div className="history">
          <p className="small muted">
            {own.length} {own.length === 1 ? 'change' : 'changes'}, the last at {fineTimeText(own[0].atMs)}
          </p>
          <DifferenceView change={own[0]} />
        </div>
      ) : (
        <p className="empty">No change yet.</p>
      )}
    </section>
  );
}

/** Undefined while it is read, null when there is none; read again whenever it changes. */
function useDocument(
  collection: string | null,
  id: string | null,
  changeKey: string | null,
): JsonRecord | null | undefined {
  const [document, setDocument] = useState<JsonRecord | null | undefined>(undefined);
  useEffect(() => {
    if (collection === null || id === null) return;
    let isWanted = true;
    readControl<JsonRecord>(`database/${encodeURIComponent(collection)}/${encodeURIComponent(id)}`).then(
      (found) => isWanted && setDocument(found),
      () => isWanted && setDocument(null),
    );
    return () => {
      isWanted = false;
    };
  }, [collection, id, changeKey]);
  return document;
}
