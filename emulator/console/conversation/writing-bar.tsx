import { useState, type FormEvent } from 'react';
import type { OfferedCard } from '../../src/customer-service/conversation';
import { sendCard, sendPicture, sendText } from './send';
import { words } from './words';

/** Where the person writes; what was not sent stays in the field. */
export function WritingBar({ openid, card }: { openid: string; card: OfferedCard | null }) {
  const [text, setText] = useState('');
  const [isOffered, setOffered] = useState(card !== null);
  const [hasFailed, setFailed] = useState(false);
  const perform = (work: Promise<void>, onDone: () => void) => {
    setFailed(false);
    work.then(onDone, (error: unknown) => {
      console.warn('The message was not sent.', error);
      setFailed(true);
    });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') perform(sendText(openid, text), () => setText(''));
  };
  return (
    <footer>
      {card && isOffered && (
        <button
          type="button"
          className="offer"
          onClick={() => perform(sendCard(openid, card), () => setOffered(false))}
        >
          <small>{words.offered}</small>
          <b>{card.title}</b>
        </button>
      )}
      {hasFailed && <p role="alert">{words.failed}</p>}
      <form onSubmit={submit}>
        <label className="attach" title={words.picture}>
          <input
            type="file"
            accept="image/png,image/jpeg,image/gif,image/bmp"
            aria-label={words.picture}
            onChange={({ target }) => {
              const [picture] = target.files ?? [];
              if (picture) perform(sendPicture(openid, picture), () => (target.value = ''));
            }}
          />
          <span aria-hidden="true">＋</span>
        </label>
        <input
          aria-label={words.write}
          placeholder={words.write}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <button type="submit" disabled={text.trim() === ''}>
          {words.send}
        </button>
      </form>
    </footer>
  );
}
