import type { CollectionView } from '../../wire/control-answers';

export function IndexPanel({ collection, used }: { collection: CollectionView; used: string | null }) {
  const usedNames = used?.split(/[,+ ]+/) ?? [];
  const indexes = [
    { name: '_id_', unique: true, keys: [{ field: '_id', order: 'asc' as const }] },
    ...collection.indexes,
  ];
  const uniques = collection.indexes.filter(({ unique }) => unique);
  return (
    <section className="panel" aria-label="Indexes">
      <div className="panel-head">
        <h2>Indexes</h2>
        <span className="muted">{indexes.length}</span>
      </div>
      <div className="scroller" tabIndex={0} role="region" aria-label="Indexes">
        <table>
          <thead>
            <tr>
              <th>Name</th>
              <th>Fields</th>
              <th>Kind</th>
            </tr>
          </thead>
          <tbody>
            {indexes.map(({ name, unique, keys }) => (
              <tr key={name} className={usedNames.includes(name) ? 'is-chosen' : ''}>
                <td>
                  <code>{name}</code>
                </td>
                <td>
                  <code>
                    {keys.map(({ field, order }) => (order === 'desc' ? `${field} ↓` : field)).join(', ')}
                  </code>
                </td>
                <td>
                  {unique ? (
                    <span className="tag warn">unique</span>
                  ) : keys.length > 1 ? (
                    'compound'
                  ) : (
                    'single'
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {uniques.length > 0 && (
        <p className="panel-foot small gold">
          {uniques.map(({ keys }) => keys.map(({ field }) => field).join(', ')).join('; ')}: a missing field
          counts as null, so two documents without it collide.
        </p>
      )}
    </section>
  );
}
