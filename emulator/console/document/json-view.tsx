import { Fragment } from 'react';

const token = /("(?:[^"\\]|\\.)*")(\s*:)?|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|\b(true|false|null)\b/g;

/** JSON with its kinds of values told apart by colour. */
export function JsonView({ value, label }: { value: unknown; label: string }) {
  const text = JSON.stringify(value, null, 2) ?? 'undefined';
  return (
    <pre className="json" tabIndex={0} aria-label={label}>
      {colour(text)}
    </pre>
  );
}

function colour(text: string) {
  const parts: JSX.Element[] = [];
  let from = 0;
  for (const match of text.matchAll(token)) {
    const [whole, string, colon, number] = match;
    parts.push(<Fragment key={from}>{text.slice(from, match.index)}</Fragment>);
    parts.push(
      <span key={`t${match.index}`} className={kindOf(string, colon, number)}>
        {whole}
      </span>,
    );
    from = match.index + whole.length;
  }
  return [...parts, <Fragment key="rest">{text.slice(from)}</Fragment>];
}

function kindOf(string?: string, colon?: string, number?: string): string {
  if (string !== undefined) return colon === undefined ? 'json-text' : 'json-name';
  return number === undefined ? 'json-word' : 'json-number';
}
