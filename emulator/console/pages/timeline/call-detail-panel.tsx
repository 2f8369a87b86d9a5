import { useEffect, useState } from 'react';
import { Segments } from '../../controls/segments';
import { DifferenceView } from '../../document/difference-view';
import { JsonView } from '../../document/json-view';
import { LogLines } from '../functions/log-lines';
import { addressOf } from '../../shell/route';
import type { SeenChange } from '../../state/console-state';
import { useConsole } from '../../state/use-console';
import type { CallRecord } from '../../wire/control-answers';
import { readControl } from '../../wire/control-client';

type Part = 'event' | 'result' | 'logs' | 'document';

/** Event, result and logs of a call, and the document behind the chosen row. */
export function CallDetailPanel({ requestId, change }: { requestId: string; change: SeenChange | null }) {
  const [chosen, setChosen] = useState<Part>('result');
  const call = useCallRecord(requestId);
  const part =
    change && chosen === 'result' ? 'document' : chosen === 'document' && !change ? 'result' : chosen;
  if (!call) return <p className="empty">The call {requestId} is no longer kept.</p>;
  const parts = [
    { value: 'event', name: 'Event' },
    { value: 'result', name: 'Result' },
    { value: 'logs', name: `Logs ${call.logs.length}` },
    ...(change
      ? [{ value: 'document', name: `${change.collection}/${change.id.slice(0, 12)}` } as const]
      : []),
  ] as const;
  return (
    <div className="call-detail">
      <div className="panel-head is-inner">
        <Segments<Part> label="Part" segments={parts} value={part} onChoose={setChosen} />
        <span className="spacer" />
        <a href={addressOf('functions', [call.functionName, call.requestId])}>Replay event</a>
      </div>
      {part === 'event' && <JsonView value={parsed(call.event)} label="Event" />}
      {part === 'result' && <JsonView value={parsed(call.result ?? 'null')} label="Result" />}
      {part === 'document' && change && <DifferenceView change={change} />}
      {part === 'logs' && <LogLines logs={entriesOf(call)} />}
    </div>
  );
}

export function entriesOf(call: CallRecord) {
  return call.logs.map((line, index) => ({
    key: `${call.requestId}-${index}`,
    requestId: call.requestId,
    functionName: call.functionName,
    line,
  }));
}

/** A call in full, read again when it has ended. */
export function useCallRecord(requestId: string | null): CallRecord | null {
  const outcome = useConsole(({ calls }) => calls.find((call) => call.requestId === requestId)?.outcome);
  const [call, setCall] = useState<CallRecord | null>(null);
  useEffect(() => {
    let isWanted = requestId !== null;
    if (requestId === null) return;
    readControl<CallRecord>(`calls/${encodeURIComponent(requestId)}`).then(
      (found) => isWanted && setCall(found),
      () => isWanted && setCall(null),
    );
    return () => {
      isWanted = false;
    };
  }, [requestId, outcome]);
  return call;
}

/** Long events and results are kept shortened, and failures are plain text. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}
