import * as v from 'valibot';
import type { ActionAnswer } from '../contract/envelope';
import { Refused } from './refused';
import { errorText } from './wechat/transact';

/** One action: the shape of its input, and what it does with it. */
export interface Action {
  readonly schema: v.GenericSchema;
  /** Yields the action's data, or a `Refused`. */
  readonly run: (input: never, openid: string) => unknown;
}

export interface Call {
  readonly event: unknown;
  /** Who calls, as the platform vouches for it; never from the event. */
  readonly openid: string | null;
  readonly requestId: string;
  readonly log: (entry: Readonly<Record<string, unknown>>) => void;
}

const longestInput = 64 * 1024;

/**
 * The one edge of the functions that people call: refusals become answers; whatever throws is a bug or a broken
 * network, is logged with the request id, and is answered without a word of its cause.
 */
export async function dispatch(
  actions: Readonly<Record<string, Action>>,
  call: Call,
): Promise<ActionAnswer<unknown>> {
  try {
    const result = await answerOf(actions, call);
    return result instanceof Refused
      ? { ok: false, refusal: result.asRefusal() }
      : { ok: true, data: result };
  } catch (error) {
    call.log({
      event: 'internal-error',
      requestId: call.requestId,
      action: actionName(call.event),
      error: errorText(error),
      stack: error instanceof Error ? error.stack : null,
    });
    const refused = new Refused('INTERNAL', { requestId: call.requestId });
    return { ok: false, refusal: refused.asRefusal() };
  }
}

async function answerOf(actions: Readonly<Record<string, Action>>, call: Call): Promise<unknown> {
  const name = actionName(call.event);
  const action = name !== null && Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (!action) return new Refused('ACTION_UNKNOWN', { actions: Object.keys(actions) });
  const input = (call.event as { readonly input?: unknown }).input;
  if (isTooLarge(input)) return new Refused('INPUT_TOO_LARGE');
  const parsed = v.safeParse(action.schema, input);
  if (!parsed.success) return new Refused('INPUT_INVALID', { fields: namedFields(parsed.issues) });
  if (call.openid === null) return new Refused('NOT_SIGNED_IN');
  return action.run(parsed.output as never, call.openid);
}

function actionName(event: unknown): string | null {
  if (typeof event !== 'object' || event === null || !('action' in event)) return null;
  return typeof event.action === 'string' ? event.action : null;
}

function isTooLarge(input: unknown): boolean {
  return (JSON.stringify(input) ?? '').length > longestInput;
}

/** Where the input is wrong, not what was in it. */
function namedFields(issues: readonly v.BaseIssue<unknown>[]): string[] {
  const paths = issues.map((issue) => v.getDotPath(issue) ?? 'input');
  return [...new Set(paths)].slice(0, 20);
}
