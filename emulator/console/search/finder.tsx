import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { Icon } from '../icons/icon';
import type { IconName } from '../icons/icon-paths';
import { goTo } from '../shell/route';
import { useStore } from '../state/use-console';
import { findables } from './findables';
import { search } from './search';

const icons: Readonly<Record<string, IconName>> = {
  person: 'person',
  function: 'function',
  collection: 'table',
  payment: 'card',
  document: 'database',
  call: 'timeline',
  log: 'message',
};

/** ⌘K: one field for ids, numbers and texts of logs. */
export function Finder({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog ref={dialog} className="finder" aria-label="Find" onClose={onClose}>
      {isOpen && <FinderField onClose={onClose} />}
    </dialog>
  );
}

function FinderField({ onClose }: { onClose: () => void }) {
  const store = useStore();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const items = useMemo(() => [...findables(store.view, store.documents)], [store]);
  const results = useMemo(() => search(items, query), [items, query]);
  const open = (index: number) => {
    const result = results[index];
    if (!result) return;
    goTo(result.address);
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Enter') open(chosen);
    if (step === 0) return;
    event.preventDefault();
    setChosen(Math.min(Math.max(0, chosen + step), results.length - 1));
  };
  return (
    <>
      <label className="finder-field">
        <Icon name="search" size={16} />
        <input
          autoFocus
          aria-label="Find a number, an id or the text of a log"
          aria-controls="finder-results"
          placeholder="A number, an id, the text of a log…"
          value={query}
          onKeyDown={onKeyDown}
          onChange={({ target }) => {
            setQuery(target.value);
            setChosen(0);
          }}
        />
        <kbd>esc</kbd>
      </label>
      <ul id="finder-results" className="finder-results">
        {results.map(({ kind, title, detail, address }, index) => (
          <li key={`${address}-${index}`}>
            <a href={address} className={index === chosen ? 'is-on' : ''} onClick={onClose}>
              <Icon name={icons[kind] ?? 'search'} tone="muted" />
              <b>{title}</b>
              <span className="muted">{detail}</span>
              <span className="tag">{kind}</span>
            </a>
          </li>
        ))}
      </ul>
      {query !== '' && results.length === 0 && (
        <p className="empty">
          Nothing here holds “{query}”. The newest 200 documents of each collection are searched; older ones
          are found by a query.
        </p>
      )}
    </>
  );
}
