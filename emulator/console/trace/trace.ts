import type { PaymentView } from '../../src/wechat-pay/pay-control';
import type { KnownCall } from '../state/console-state';

/** One intention of a person over several calls, with the pauses between them. */
export interface Trace {
  readonly id: string;
  readonly title: string;
  readonly root: KnownCall;
  readonly payment: PaymentView | null;
  readonly stretches: readonly Stretch[];
}

/** Calls without a pause between them; a pause for the person to pay comes before the next stretch. */
export interface Stretch {
  readonly pauseMs: number | null;
  readonly calls: readonly KnownCall[];
}

/** A notification's call begins within this time of its attempt, and the payer's look follows the payment. */
const followsWithinMs = 3_000;
/** Times are whole milliseconds in one place and fractions in another. */
const slackMs = 2;

/**
 * Calls as traces, newest first. A payment ties the call that created it to the calls that followed
 * from it: its notifications, and what the payer asked right after paying. Children go with their parents.
 */
export function tracesOf(calls: readonly KnownCall[], payments: readonly PaymentView[]): readonly Trace[] {
  const oldestFirst = [...calls].reverse();
  const taken = new Set<string>();
  const followers = new Map<string, { payment: PaymentView; calls: readonly KnownCall[] }>();
  for (const [creatorId, payment] of creatorsOf(oldestFirst, payments)) {
    followers.set(creatorId, { payment, calls: [] });
  }
  for (const [creatorId, { payment }] of followers) {
    const free = oldestFirst.filter(({ requestId }) => !taken.has(requestId) && !followers.has(requestId));
    const following = followersOf(payment, free);
    following.forEach(({ requestId }) => taken.add(requestId));
    followers.set(creatorId, { payment, calls: following });
  }
  const known = new Set(calls.map(({ requestId }) => requestId));
  const isRoot = (call: KnownCall) =>
    !taken.has(call.requestId) && !(call.parentRequestId !== null && known.has(call.parentRequestId));
  return calls
    .filter(isRoot)
    .map((root) => traceOf(root, followers.get(root.requestId) ?? null, oldestFirst));
}

function traceOf(
  root: KnownCall,
  paid: { readonly payment: PaymentView; readonly calls: readonly KnownCall[] } | null,
  calls: readonly KnownCall[],
): Trace {
  const children = calls.filter(({ parentRequestId }) => parentRequestId === root.requestId);
  const stretches: Stretch[] = [{ pauseMs: null, calls: [root, ...children] }];
  if (paid && paid.calls.length > 0) {
    const endedMs = root.startedAtMs + (root.durationMs ?? 0);
    const [first] = paid.calls;
    stretches.push({ pauseMs: Math.max(0, (first?.startedAtMs ?? endedMs) - endedMs), calls: paid.calls });
  }
  return { id: root.requestId, title: titleOf(root), root, payment: paid?.payment ?? null, stretches };
}

export function titleOf({ functionName, action }: KnownCall): string {
  return action === null ? functionName : `${functionName} · ${action}`;
}

/** The call that created each payment, as far as it is still kept; oldest first. */
function creatorsOf(
  oldestFirst: readonly KnownCall[],
  payments: readonly PaymentView[],
): ReadonlyMap<string, PaymentView> {
  const sinceMs = (oldestFirst[0]?.startedAtMs ?? Infinity) - slackMs;
  const creators = new Map<string, PaymentView>();
  for (const payment of payments.filter(({ createdAtMs }) => createdAtMs >= sinceMs).reverse()) {
    const creator = oldestFirst.find((call) => !creators.has(call.requestId) && creates(call, payment));
    if (creator) creators.set(creator.requestId, payment);
  }
  return creators;
}

function creates(call: KnownCall, { createdAtMs, payerOpenid }: PaymentView): boolean {
  return (
    call.caller === payerOpenid &&
    call.startedAtMs - slackMs <= createdAtMs &&
    createdAtMs <= call.startedAtMs + (call.durationMs ?? followsWithinMs) + slackMs
  );
}

function followersOf(payment: PaymentView, calls: readonly KnownCall[]): KnownCall[] {
  const { paidAtMs, notifications, nextNotificationAtMs } = payment;
  if (paidAtMs === null) return [];
  const expected = [
    ...notifications.map(({ atMs }) => atMs),
    ...(nextNotificationAtMs ? [nextNotificationAtMs] : []),
  ];
  const found = new Set<KnownCall>();
  for (const atMs of expected) {
    const call = calls.find((one) => one.trigger === 'http' && !found.has(one) && isSoonAfter(one, atMs));
    if (call) found.add(call);
  }
  const look = calls.find((call) => call.caller === payment.payerOpenid && isSoonAfter(call, paidAtMs));
  return [...found, ...(look ? [look] : [])].sort((a, b) => a.startedAtMs - b.startedAtMs);
}

function isSoonAfter({ startedAtMs }: KnownCall, atMs: number): boolean {
  return startedAtMs >= atMs - slackMs && startedAtMs <= atMs + followsWithinMs;
}
