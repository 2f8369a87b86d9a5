import { useEffect, useState, type KeyboardEvent } from 'react';
import { Icon } from '../../icons/icon';
import { useConsole } from '../../state/use-console';
import type { CloudState, InvocationView } from '../../wire/control-answers';
import { postControl } from '../../wire/control-client';
import { placeIn } from '../database/query-text';
import { useCallRecord } from '../timeline/call-detail-panel';
import { InvokeAnswer } from './invoke-answer';

const firstEvent = '{\n  "action": "",\n  "input": {}\n}';

/** Calls a function as somebody; with `replay`, the event and the caller of an earlier call stand ready. */
export function InvokePanel({ name, replay }: { name: string; replay: string | null }) {
  const people = useConsole((state) => state.cloud?.people) ?? [];
  const [openid, setOpenid] = useState<string | null>(null);
  const [event, setEvent] = useState(() => sessionStorage.getItem(`event.${name}`) ?? firstEvent);
  const [problem, setProblem] = useState<string | null>(null);
  const [answer, setAnswer] = useState<InvocationView | null>(null);
  const [isRunning, setRunning] = useState(false);
  const replayed = useCallRecord(replay);
  useEffect(() => {
    if (!replayed) return;
    setEvent(indented(replayed.event));
    setOpenid(replayed.caller ?? '');
  }, [replayed]);
  const caller = openid ?? people[0]?.openid ?? '';
  const invoke = async () => {
    const parsed = readEvent(event);
    setProblem(parsed.problem);
    if (parsed.problem !== null) return;
    sessionStorage.setItem(`event.${name}`, event);
    setRunning(true);
    try {
      const body = { event: parsed.value, ...(caller === '' ? {} : { openid: caller }) };
      setAnswer(await postControl<InvocationView>(`functions/${encodeURIComponent(name)}`, body));
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
    setRunning(false);
  };
  const onKeyDown = (key: KeyboardEvent) => {
    if (key.key === 'Enter' && (key.metaKey || key.ctrlKey)) void invoke();
  };
  return (
    <section className="panel invoke" aria-label={`Invoke ${name}`} onKeyDown={onKeyDown}>
      <div className="panel-head">
        <h2>Invoke {name}</h2>
        <span className="spacer" />
        <button type="button" className="button primary" disabled={isRunning} onClick={() => void invoke()}>
          <Icon name="play" />
          {isRunning ? 'Running…' : 'Invoke'} <kbd>⌘↵</kbd>
        </button>
      </div>
      <div className="invoke-form">
        <CallerField people={people} caller={caller} onChoose={setOpenid} />
        <label className="field is-tall">
          Event, {new Blob([event]).size.toLocaleString('en')} bytes of 1 MB
          <textarea
            className="code-field"
            spellCheck={false}
            aria-invalid={problem !== null}
            value={event}
            onChange={({ target }) => setEvent(target.value)}
          />
        </label>
        {problem && (
          <p className="red" role="alert">
            {problem}
          </p>
        )}
      </div>
      <InvokeAnswer answer={answer} />
    </section>
  );
}

interface CallerFieldProps {
  readonly people: CloudState['people'];
  readonly caller: string;
  readonly onChoose: (openid: string) => void;
}

function CallerField({ people, caller, onChoose }: CallerFieldProps) {
  return (
    <label className="field">
      Caller
      <select value={caller} onChange={({ target }) => onChoose(target.value)}>
        {people.map((person) => (
          <option key={person.openid} value={person.openid}>
            {person.name} · {person.role}
          </option>
        ))}
        {caller !== '' && !people.some((person) => person.openid === caller) && <option>{caller}</option>}
        <option value="">Nobody, without an openid</option>
      </select>
    </label>
  );
}

function readEvent(text: string): { readonly value: unknown; readonly problem: string | null } {
  try {
    return { value: JSON.parse(text) as unknown, problem: null };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { value: null, problem: `The event is not JSON: ${placeIn(text, message)}` };
  }
}

function indented(text: string): string {
  const { value, problem } = readEvent(text);
  return problem === null ? JSON.stringify(value, null, 2) : text;
}
