import type { SeenChange } from '../state/console-state';
import { differenceOf } from './difference';
import { JsonView } from './json-view';

/** A change as lines added and taken away; the whole document when nothing was known of it before. */
export function DifferenceView({ change }: { change: SeenChange }) {
  const { before, after, collection, id } = change;
  if (before === undefined) return <JsonView value={after} label={`${collection}/${id}`} />;
  return (
    <pre className="json" tabIndex={0} aria-label={`Change of ${collection}/${id}`}>
      {differenceOf(before, after).map(({ sign, text }, index) => (
        <span
          key={index}
          className={sign === '+' ? 'line-added' : sign === '-' ? 'line-removed' : 'line-same'}
        >
          {sign} {text}
        </span>
      ))}
    </pre>
  );
}
