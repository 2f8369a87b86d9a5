import { msText } from '../../controls/time-text';
import { JsonView } from '../../document/json-view';
import { addressOf } from '../../shell/route';
import { isWrite } from '../../trace/operation-subject';
import type { InvocationView } from '../../wire/control-answers';
import { useCallRecord } from '../timeline/call-detail-panel';

/** The answer with what it took: time, operations and writes. */
export function InvokeAnswer({ answer }: { answer: InvocationView | null }) {
  const call = useCallRecord(answer?.requestID ?? null);
  if (!answer) return <p className="empty">The answer of the function stands here, with what it took.</p>;
  const writes = call?.operations.filter(isWrite).length ?? 0;
  const outcome = call?.outcome ?? (answer.errCode ? 'error' : 'ok');
  const tones: Readonly<Record<string, string>> = {
    ok: 'good',
    refused: 'warn',
    error: 'bad',
    timeout: 'bad',
  };
  return (
    <div className="invoke-answer">
      <div className="row">
        <h2>Answer</h2>
        <span className={`tag ${tones[outcome] ?? ''}`}>{outcome}</span>
        <span className="spacer" />
        {call && (
          <a href={addressOf('timeline', [call.requestId])}>
            <b>{msText(call.durationMs ?? 0)} ms</b> · {call.operations.length} operations ·{' '}
            {writes === 0 ? 'nothing written' : `${writes} writes`}
          </a>
        )}
      </div>
      <JsonView value={answer.errCode ? answer.errMsg : answer.result} label="Answer" />
    </div>
  );
}
