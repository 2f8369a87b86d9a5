import type { ActionAnswer, Refusal } from '../../contract/envelope';
import type { GuestAction, GuestAnswers, GuestInput } from '../../contract/guest';
import type { StaffAction, StaffAnswers, StaffInput } from '../../contract/staff';
import { sendToFunction, type Delivery } from './transport';
import { wait } from './waiting';

/** What a call came to. Networks fail here at the edge, so a screen reads every outcome as a value. */
export type CallAnswer<Data> =
  { readonly ok: true; readonly data: Data } | { readonly ok: false; readonly problem: Problem };

export type Problem =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** The phone could not reach the cloud, or the cloud did not answer; what was asked may or may not have happened. */
  | { readonly kind: 'unreachable'; readonly detail: string };

/** Waiting before each further try. Inputs that change something carry a request id, so a repeat finds the first. */
const backOffMs = [400, 1200, 2500] as const;

export function callGuest<Name extends GuestAction>(
  action: Name,
  input: GuestInput<Name>,
): Promise<CallAnswer<GuestAnswers[Name]>> {
  return callFunction('guest', action, input);
}

export function callStaff<Name extends StaffAction>(
  action: Name,
  input: StaffInput<Name>,
): Promise<CallAnswer<StaffAnswers[Name]>> {
  return callFunction('staff', action, input);
}

/** Calls one action of a function, trying again with the same input while the network or a busy database fails. */
export async function callFunction<Data>(
  name: string,
  action: string,
  input: unknown,
): Promise<CallAnswer<Data>> {
  let answer = await callOnce<Data>(name, action, input);
  for (const delayMs of backOffMs) {
    if (!isWorthRepeating(answer)) return answer;
    await wait(delayMs);
    answer = await callOnce<Data>(name, action, input);
  }
  return answer;
}

async function callOnce<Data>(name: string, action: string, input: unknown): Promise<CallAnswer<Data>> {
  const delivery: Delivery = await sendToFunction(name, { action, input });
  if (!delivery.arrived) return { ok: false, problem: { kind: 'unreachable', detail: delivery.detail } };
  if (!isActionAnswer<Data>(delivery.result)) {
    return { ok: false, problem: { kind: 'unreachable', detail: 'The answer has another shape.' } };
  }
  const answer = delivery.result;
  return answer.ok ? answer : { ok: false, problem: { kind: 'refused', refusal: answer.refusal } };
}

/** The functions are ours and typed by the contract; only the envelope is checked here. */
function isActionAnswer<Data>(result: unknown): result is ActionAnswer<Data> {
  return typeof result === 'object' && result !== null && 'ok' in result;
}

function isWorthRepeating<Data>(answer: CallAnswer<Data>): boolean {
  if (answer.ok) return false;
  return answer.problem.kind === 'unreachable' || answer.problem.refusal.code === 'BUSY';
}
