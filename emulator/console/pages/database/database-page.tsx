import { useConsole } from '../../state/use-console';
import { CollectionList } from './collection-list';
import { CollectionPanels } from './collection-panels';
import { DocumentPanel } from './document-panel';

interface DatabasePageProps {
  readonly collection: string | null;
  readonly documentId: string | null;
  readonly query: URLSearchParams;
}

/** Query, result, explain and indexes in one view. */
export function DatabasePage({ collection, documentId, query }: DatabasePageProps) {
  const collections = useConsole((state) => state.collections);
  const current = collections.find((one) => one.collection === collection) ?? fullest(collections);
  return (
    <>
      <CollectionList collections={collections} current={current?.collection ?? null} />
      {current ? (
        <CollectionPanels
          key={current.collection}
          collection={current}
          documentId={documentId}
          query={query}
        />
      ) : (
        <section className="panel">
          <p className="empty">
            There is no collection yet: the collections file of the project declares them.
          </p>
        </section>
      )}
      <DocumentPanel collection={current?.collection ?? null} documentId={documentId} />
    </>
  );
}

function fullest<One extends { readonly count: number }>(collections: readonly One[]): One | undefined {
  return [...collections].sort((a, b) => b.count - a.count)[0];
}
