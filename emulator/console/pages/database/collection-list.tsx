import { Icon } from '../../icons/icon';
import { addressOf } from '../../shell/route';
import type { CollectionView } from '../../wire/control-answers';

export function CollectionList(props: { collections: readonly CollectionView[]; current: string | null }) {
  const sorted = [...props.collections].sort((a, b) => a.collection.localeCompare(b.collection));
  const documents = sorted.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className="panel" aria-label="Collections">
      <div className="panel-head">
        <h2>Collections</h2>
      </div>
      <nav className="choices" aria-label="Collections">
        {sorted.map(({ collection, count }) => (
          <a
            key={collection}
            href={addressOf('database', [collection])}
            className={collection === props.current ? 'is-on' : ''}
            aria-current={collection === props.current ? 'true' : undefined}
          >
            <Icon name="table" tone="muted" />
            <span className="cut">{collection}</span>
            <span className="choice-count">{count.toLocaleString('en')}</span>
          </a>
        ))}
      </nav>
      <p className="panel-foot small muted">
        {sorted.length} collections, {documents.toLocaleString('en')} documents
      </p>
    </section>
  );
}
