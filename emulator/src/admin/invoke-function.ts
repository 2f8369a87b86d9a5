import type { ActiveInvocation, FunctionService } from '../functions/function-service';
import { nested, nobody } from '../identity/identity';
import type { AdminAnswer, AdminFields } from './admin-service';

/** The SDK's `callFunction`: the called function acts for the person for whom the calling one acts. */
export async function callFunctionForSdk(
  functions: FunctionService,
  fields: AdminFields,
  caller: ActiveInvocation | null,
): Promise<AdminAnswer> {
  const eventJson =
    typeof fields['request_data'] === 'string' && fields['request_data'] ? fields['request_data'] : '{}';
  const event = parsed(eventJson);
  if (event === undefined) return { code: 'INVALID_PARAM', message: 'request_data is not JSON.' };
  const outcome = await functions.invoke({
    name: String(fields['function_name']),
    eventJson,
    event,
    identity: caller ? nested(caller.identity) : nobody('scf'),
    trigger: 'function',
    parentRequestId: caller?.requestId ?? null,
  });
  if (outcome.status === 'ok') return { data: { response_data: outcome.resultJson } };
  const { code, message, errCode } = outcome.failure;
  return { code, message: `errCode: ${errCode} | errMsg: ${message}` };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
