import { useState } from 'react';
import { addressOf, goTo } from '../../shell/route';
import type { CollectionView } from '../../wire/control-answers';
import { ExplainPanel } from './explain-panel';
import { IndexPanel } from './index-panel';
import { QueryForm } from './query-form';
import { firstQuery, type QueryText } from './query-text';
import { ResultTable } from './result-table';
import { useQuery } from './use-query';

interface CollectionPanelsProps {
  readonly collection: CollectionView;
  readonly documentId: string | null;
  readonly query: URLSearchParams;
}

/** The query stands in the address, so that a result can be shared. */
export function CollectionPanels({ collection, documentId, query }: CollectionPanelsProps) {
  const name = collection.collection;
  const asked: QueryText = {
    where: query.get('where') ?? firstQuery.where,
    order: query.get('order') ?? firstQuery.order,
    limit: query.get('limit') ?? firstQuery.limit,
  };
  const [text, setText] = useState(asked);
  const [result, runAgain] = useQuery(name, asked);
  const isSame = text.where === asked.where && text.order === asked.order && text.limit === asked.limit;
  const run = () => {
    if (isSame) runAgain(text);
    else goTo(addressOf('database', documentId === null ? [name] : [name, documentId], { ...text }));
  };
  return (
    <div className="collection-panels">
      <section className="panel" aria-label={`Documents of ${name}`}>
        <div className="panel-head">
          <h2>{name}</h2>
          <span className="muted">{collection.count.toLocaleString('en')} documents</span>
          <span className="spacer" />
          <span className="muted small">
            A phone may read: <code>{String(collection.rule.read)}</code>, write:{' '}
            <code>{String(collection.rule.write)}</code>
          </span>
        </div>
        <QueryForm collection={name} text={text} onChange={setText} onRun={run} result={result} />
        {result.state === 'done' && (
          <ResultTable
            documents={result.answer.documents}
            order={asked.order}
            documentId={documentId}
            onChoose={(id) => goTo(addressOf('database', [name, id], isPlain(asked) ? {} : { ...asked }))}
          />
        )}
      </section>
      <div className="explain-and-indexes">
        <ExplainPanel collection={collection} result={result} />
        <IndexPanel
          collection={collection}
          used={result.state === 'done' ? result.answer.explain.index : null}
        />
      </div>
    </div>
  );
}

function isPlain({ where, order, limit }: QueryText): boolean {
  return where === firstQuery.where && order === firstQuery.order && limit === firstQuery.limit;
}
