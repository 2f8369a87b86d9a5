import type { KeyboardEvent } from 'react';
import { msText } from '../../controls/time-text';
import { Icon } from '../../icons/icon';
import type { JsonRecord } from '../../wire/control-answers';
import type { QueryText } from './query-text';
import type { QueryState } from './use-query';

interface QueryFormProps {
  readonly collection: string;
  readonly text: QueryText;
  readonly onChange: (text: QueryText) => void;
  readonly onRun: () => void;
  readonly result: QueryState;
}

/** A query as a function writes it; the condition is JSON with operators such as `$in`. */
export function QueryForm({ collection, text, onChange, onRun, result }: QueryFormProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (
      event.key === 'Enter' &&
      (event.metaKey || event.ctrlKey || event.target instanceof HTMLInputElement)
    ) {
      event.preventDefault();
      onRun();
    }
  };
  const lines = Math.min(8, text.where.split('\n').length);
  return (
    <form className="query-form" onKeyDown={onKeyDown} onSubmit={(event) => event.preventDefault()}>
      <div className="query-code">
        <span className="muted">db.collection(</span>
        <span className="json-text">'{collection}'</span>
        <span className="muted">)</span>
        <div className="query-line">
          .<span className="query-verb">where</span>(
          <textarea
            aria-label="Condition, as JSON"
            spellCheck={false}
            rows={lines}
            value={text.where}
            onChange={({ target }) => onChange({ ...text, where: target.value })}
          />
          )
        </div>
        <div className="query-line">
          .<span className="query-verb">orderBy</span>(
          <input
            aria-label="Order, such as: placedAtMs desc, _id"
            placeholder="field desc"
            spellCheck={false}
            value={text.order}
            onChange={({ target }) => onChange({ ...text, order: target.value })}
          />
          ).<span className="query-verb">limit</span>(
          <input
            aria-label="Limit"
            className="limit"
            inputMode="numeric"
            value={text.limit}
            onChange={({ target }) => onChange({ ...text, limit: target.value })}
          />
          ).<span className="query-verb">get</span>()
        </div>
      </div>
      <div className="query-bar">
        <button type="button" className="button primary" onClick={onRun}>
          <Icon name="play" />
          Run <kbd>⌘↵</kbd>
        </button>
        <QueryOutcome result={result} />
        <span className="spacer" />
        {result.state === 'done' && (
          <a
            className="button small"
            download={`${collection}.jsonl`}
            href={jsonLines(result.answer.documents)}
          >
            <Icon name="download" />
            JSON lines
          </a>
        )}
      </div>
    </form>
  );
}

function QueryOutcome({ result }: { result: QueryState }) {
  if (result.state === 'running') return <span className="muted">Running…</span>;
  if (result.state === 'refused') {
    return (
      <span className="red" role="alert">
        {result.sentence}
      </span>
    );
  }
  const { answer, tookMs, limit } = result;
  const count = answer.documents.length;
  return (
    <span>
      <b>{count === 1 ? '1 document' : `${count.toLocaleString('en')} documents`}</b>{' '}
      <span className="muted">
        in {msText(tookMs)} ms, {answer.explain.index === null ? 'by a scan' : 'by index'}
        {count === limit && ', limit reached'}
      </span>
    </span>
  );
}

function jsonLines(documents: readonly JsonRecord[]): string {
  const lines = documents.map((document) => JSON.stringify(document)).join('\n');
  return `data:application/x-ndjson;charset=utf-8,${encodeURIComponent(`${lines}\n`)}`;
}
