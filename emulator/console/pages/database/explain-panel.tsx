import { bytesText } from '../../controls/time-text';
import type { CollectionView } from '../../wire/control-answers';
import type { QueryState } from './use-query';

/** Documents looked at are what a query costs, in time and in money. */
export function ExplainPanel({ collection, result }: { collection: CollectionView; result: QueryState }) {
  if (result.state !== 'done') {
    return (
      <section className="panel" aria-label="Explain">
        <div className="panel-head">
          <h2>Explain</h2>
        </div>
        <p className="empty">A query that ran is explained here.</p>
      </section>
    );
  }
  const { documents, explain } = result.answer;
  const isScan = explain.index === null;
  const wasted = explain.documentsLookedAt - documents.length;
  return (
    <section className="panel" aria-label="Explain">
      <div className="panel-head">
        <h2>Explain</h2>
        <span className={isScan ? 'tag warn' : 'tag good'}>
          {isScan ? 'scans everything' : 'uses an index'}
        </span>
      </div>
      <dl className="facts">
        <div>
          <dt>Index</dt>
          <dd>
            <code>{explain.index ?? 'none'}</code>
          </dd>
        </div>
        <div>
          <dt>Documents looked at</dt>
          <dd>
            <b>{explain.documentsLookedAt.toLocaleString('en')}</b>{' '}
            <span className="muted">of {collection.count.toLocaleString('en')}</span>
          </dd>
        </div>
        <div>
          <dt>Documents answered</dt>
          <dd>
            <b>{documents.length.toLocaleString('en')}</b>
          </dd>
        </div>
        <div>
          <dt>Answer</dt>
          <dd>
            <b>{bytesText(new Blob([JSON.stringify(documents)]).size)}</b>
          </dd>
        </div>
      </dl>
      <p className="panel-foot small muted">
        {isScan && wasted > 0
          ? `${wasted.toLocaleString('en')} documents were looked at in vain; an index whose first fields are those of the condition would spare them.`
          : 'Every document that was looked at was answered.'}
      </p>
    </section>
  );
}
