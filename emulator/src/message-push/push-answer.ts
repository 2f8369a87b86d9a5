import type { FunctionOutcome } from '../functions/function-service';
import type { PushOutcome } from './push-record';

/** What WeChat makes of a function's answer to a push; `error` says why it is of no use. */
export function readPushAnswer(
  outcome: FunctionOutcome,
  openid: string,
): { readonly outcome: PushOutcome; readonly error: string | null } {
  if (outcome.status !== 'ok') return { outcome: 'failed', error: outcome.failure.message };
  const result: unknown = JSON.parse(outcome.resultJson);
  if (result === 'success' || result === '') return { outcome: 'answered', error: null };
  if (!isTransfer(result)) {
    return { outcome: 'failed', error: `the answer ${outcome.resultJson} is neither "success" nor empty` };
  }
  return result.ToUserName === openid
    ? { outcome: 'transferred', error: null }
    : { outcome: 'failed', error: '"ToUserName" of the transfer is not the person who wrote' };
}

function isTransfer(result: unknown): result is { readonly ToUserName: unknown } {
  return (
    typeof result === 'object' &&
    result !== null &&
    'MsgType' in result &&
    result.MsgType === 'transfer_customer_service' &&
    'ToUserName' in result
  );
}
