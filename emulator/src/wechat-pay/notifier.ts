import type { Clock } from '../clock/clock';
import { withinRealTime } from '../clock/within-real-time';
import type { Merchant } from './pay-context';
import type { OrderBook } from './order-book';
import type { PayKeys } from './pay-keys';
import { payLimits } from './pay-limits';
import { notificationBody } from './notification-body';
import type { NotificationAttempt, NotificationEvent, PayNotification, PayOrder } from './pay-order';
import type { PaySettings } from './pay-settings';
import { signatureHeaders } from './pay-signature';

export type Notify = (
  url: string,
  headers: Record<string, string>,
  rawBody: Buffer,
) => Promise<{ status: number }>;

interface NotifierParts {
  readonly merchant: Merchant;
  readonly clock: Clock;
  readonly keys: PayKeys;
  readonly book: OrderBook;
  readonly settings: PaySettings;
  readonly notify: Notify;
  save(order: PayOrder): void;
  settled(): Promise<void>;
}

/**
 * Delivers notifications. What is due stands in the order itself, so a restart goes on where it stopped,
 * and an attempt that was under way when the process ended is made again: duplicates come, as they do in reality.
 */
export class Notifier {
  readonly #parts: NotifierParts;
  readonly #cancelById = new Map<string, () => void>();
  #isStopped = false;

  constructor(parts: NotifierParts) {
    this.#parts = parts;
  }

  /** A new notification to store with the order; `schedule` it once the order is stored. */
  prepare(
    order: PayOrder,
    event: NotificationEvent,
    url: string,
    outRefundNo: string | null,
  ): PayNotification {
    const { clock, keys, settings } = this.#parts;
    const nowMs = clock.now();
    const lateMs = settings.switches.notifications === 'late' ? payLimits.notificationLateMs : 0;
    return {
      id: toUuid(keys.derive('notification', order.request.outTradeNo, event, outRefundNo ?? '')),
      event,
      outRefundNo,
      url,
      createdAtMs: nowMs,
      nextAttemptAtMs: nowMs + lateMs,
      attempts: [],
    };
  }

  /** Puts every attempt that is due on the clock, as after a restart. */
  resume(): void {
    for (const order of this.#parts.book.all()) this.schedule(order);
  }

  schedule(order: PayOrder): void {
    for (const { id, nextAttemptAtMs } of order.notifications) {
      if (nextAttemptAtMs !== null) this.#put(order.request.outTradeNo, id, nextAttemptAtMs);
    }
  }

  /** Makes a further attempt at that moment, whatever became of the ones before. */
  again(order: PayOrder, notification: PayNotification, atMs: number): void {
    this.#parts.save(withNotification(order, { ...notification, nextAttemptAtMs: atMs }));
    this.#put(order.request.outTradeNo, notification.id, atMs);
  }

  /** Forgets what is on the clock; the store still has it. */
  stop(): void {
    this.#isStopped = true;
    for (const id of [...this.#cancelById.keys()]) this.#take(id);
  }

  #put(outTradeNo: string, id: string, dueMs: number): void {
    if (this.#isStopped) return;
    this.#take(id);
    const cancel = this.#parts.clock.schedule(dueMs, `pay notification for ${outTradeNo}`, async () => {
      this.#cancelById.delete(id);
      await this.#attempt(outTradeNo, id);
    });
    this.#cancelById.set(id, cancel);
  }

  #take(id: string): void {
    this.#cancelById.get(id)?.();
    this.#cancelById.delete(id);
  }

  async #attempt(outTradeNo: string, id: string): Promise<void> {
    const mode = this.#parts.settings.switches.notifications;
    await this.#deliver(outTradeNo, id, mode === 'lost');
    if (mode === 'twice') await this.#deliver(outTradeNo, id, false);
  }

  async #deliver(outTradeNo: string, id: string, isLost: boolean): Promise<void> {
    const found = this.#find(outTradeNo, id);
    if (!found) return;
    const attempt = isLost ? this.#lostAttempt() : await this.#send(found.order, found.notification);
    const after = this.#find(outTradeNo, id);
    if (!after || this.#isStopped) return;
    const attempts = [...after.notification.attempts, attempt];
    const isAskedAgain = after.notification.nextAttemptAtMs !== found.notification.nextAttemptAtMs;
    const nextAttemptAtMs = isAskedAgain
      ? after.notification.nextAttemptAtMs
      : this.#nextAttemptAfter(attempt, attempts.length);
    this.#parts.save(withNotification(after.order, { ...after.notification, attempts, nextAttemptAtMs }));
    if (nextAttemptAtMs === null) this.#take(id);
    else this.#put(outTradeNo, id, nextAttemptAtMs);
  }

  #nextAttemptAfter({ status }: NotificationAttempt, made: number): number | null {
    const waitMs = payLimits.notificationRetryMs[made - 1];
    const isAnswered = status === 200 || status === 204;
    return isAnswered || waitMs === undefined ? null : this.#parts.clock.now() + waitMs;
  }

  #lostAttempt(): NotificationAttempt {
    return { atMs: this.#parts.clock.now(), status: null, error: 'lost: the switch "notifications" says so' };
  }

  async #send(order: PayOrder, notification: PayNotification): Promise<NotificationAttempt> {
    const { clock, keys, merchant, notify } = this.#parts;
    await this.#parts.settled();
    const atMs = clock.now();
    const body = notificationBody(keys, merchant, order, notification);
    const headers = {
      'Content-Type': 'application/json',
      'User-Agent': 'Mozilla/4.0',
      ...(await signatureHeaders(keys.signer, atMs, body)),
    };
    try {
      const { status } = await withinRealTime(
        notify(notification.url, headers, Buffer.from(body)),
        payLimits.notificationAnswerMs,
      );
      return { atMs, status, error: null };
    } catch (error) {
      return { atMs, status: null, error: error instanceof Error ? error.message : String(error) };
    }
  }

  #find(outTradeNo: string, id: string) {
    const order = this.#parts.book.byOutTradeNo(outTradeNo);
    const notification = order?.notifications.find((each) => each.id === id);
    return order && notification ? { order, notification } : null;
  }
}

function withNotification(order: PayOrder, changed: PayNotification): PayOrder {
  return {
    ...order,
    notifications: order.notifications.map((each) => (each.id === changed.id ? changed : each)),
  };
}

function toUuid(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}
