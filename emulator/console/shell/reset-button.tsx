import { useRef, useState } from 'react';
import { Icon } from '../icons/icon';
import { usePerform } from '../controls/notices';
import { useConsole, useStore } from '../state/use-console';

/** There is no way back from a reset, so it is asked for twice, with what it throws away. */
export function ResetButton() {
  const store = useStore();
  const perform = usePerform();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isRunning, setRunning] = useState(false);
  const counts = useConsole((state) => state.cloud?.counts);
  const reset = async () => {
    setRunning(true);
    await perform(() => store.reset(), 'Everything is as the seed left it.');
    setRunning(false);
    dialog.current?.close();
  };
  return (
    <>
      <button type="button" className="button" onClick={() => dialog.current?.showModal()}>
        <Icon name="reset" />
        Reset to seed
      </button>
      <dialog ref={dialog} className="dialog" aria-labelledby="reset-title">
        <h2 id="reset-title">Reset to seed?</h2>
        <p>
          {counts?.documents.toLocaleString('en')} documents, {counts?.payments.toLocaleString('en')}{' '}
          payments, {counts?.messages.toLocaleString('en')} messages and {counts?.files.toLocaleString('en')}{' '}
          files are thrown away, the clock returns to the real time, and the seed runs again. This cannot be
          undone.
        </p>
        <div className="row dialog-buttons">
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            Keep everything
          </button>
          <button type="button" className="button primary" disabled={isRunning} onClick={() => void reset()}>
            {isRunning ? 'Resetting…' : 'Throw away and reset'}
          </button>
        </div>
      </dialog>
    </>
  );
}
