import { DifferenceView } from '../../document/difference-view';
import { shortId } from '../../controls/person-name';
import { addressOf } from '../../shell/route';
import type { SeenChange } from '../../state/console-state';

/** The document behind the chosen row, as it changed. */
export function ChosenDocument({ change, isChosen }: { change: SeenChange | null; isChosen: boolean }) {
  if (!change) {
    return (
      <section className="panel" aria-label="Document">
        <div className="panel-head">
          <h2>Document</h2>
        </div>
        <p className="empty">Choose a row that writes; changes are seen while this page is open.</p>
      </section>
    );
  }
  const { collection, id } = change;
  return (
    <section className="panel" aria-label="Document">
      <div className="panel-head">
        <h2 title={`${collection}/${id}`}>
          {collection}/{shortId(id)}
        </h2>
        <span className="tag">{isChosen ? 'chosen' : 'last write'}</span>
        <span className="spacer" />
        <a href={addressOf('database', [collection, id])}>open</a>
      </div>
      <DifferenceView change={change} />
    </section>
  );
}
