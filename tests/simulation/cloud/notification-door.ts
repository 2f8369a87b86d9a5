import { receiveNotification } from '../../../server/payments/receive-notification';
import type { FunctionParts, Functions } from './functions';
import { subjectOf } from './notification-subject';
import { notifyUrl } from './platform';

export interface RawNotification {
  /** Of which payment or refund it tells, and the how manieth it is: `<out_trade_no> #2`. */
  readonly name: string;
  /** The payment or refund that it tells of, when WeChat Pay itself has sent it. */
  readonly subject: string | null;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly rawBody: Buffer;
}

/** The way of WeChat Pay's notifications to the function that takes them. */
export class NotificationDoor {
  /** What WeChat Pay has sent, for those who send it again. */
  readonly sent: { readonly atMs: number; readonly notification: RawNotification }[] = [];
  readonly #timesById = new Map<string, number>();

  constructor(private readonly parts: FunctionParts & { readonly functions: () => Functions }) {}

  /** Resolves with the status that WeChat Pay is answered; rejects when nobody answers. */
  async arrive(url: string, headers: Record<string, string>, rawBody: Buffer) {
    const { faults, timeline, story, chance } = this.parts;
    const { id } = JSON.parse(rawBody.toString()) as { readonly id: string };
    const subject = subjectOf(rawBody);
    const times = (this.#timesById.get(id) ?? 0) + 1;
    this.#timesById.set(id, times);
    const kind = url.endsWith('/refund') ? 'refund' : 'payment';
    const name = `${kind} notification ${times} of ${subject}`;
    const path = url.slice(notifyUrl.length) || '/';
    const notification = { name, subject, path, headers, rawBody };
    this.sent.push({ atMs: timeline.now(), notification });
    if (faults.strikes('notifications-all-lost', `${kind} of ${subject}`)) throw new Error('lost');
    if (faults.strikes('notification-lost', name)) throw new Error('lost');
    if (faults.strikes('notification-doubled', name)) {
      const copy = { ...notification, name: `${name}, again` };
      timeline.after(chance.fraction(`${name} copy`) * 20_000, copy.name, () => void this.deliver(copy));
    }
    if (faults.strikes('notification-late', name)) {
      const lateMs = chance.pick(`${name} late`, [800, 4_000, 30_000, 200_000, 420_000]);
      timeline.after(lateMs, `${name}, late`, () => void this.deliver(notification));
      throw new Error('no answer in time');
    }
    story.record(`${name} is delivered`);
    const status = await this.deliver(notification);
    if (status === null) throw new Error('no answer');
    return { status };
  }

  /** Hands the bytes to the function as the gateway does; null when it did not answer. */
  async deliver(notification: RawNotification): Promise<number | null> {
    const { story } = this.parts;
    const lowerCase = Object.entries(notification.headers).map(([name, value]) => [
      name.toLowerCase(),
      value,
    ]);
    const event = {
      httpMethod: 'POST',
      path: notification.path,
      headers: Object.fromEntries(lowerCase) as Record<string, string>,
      body: notification.rawBody.toString('base64'),
      isBase64Encoded: true,
    };
    const answer = await this.parts
      .functions()
      .call('payment-notify', notification.name, (services) => receiveNotification(services, event));
    const said = answer ? `${answer.statusCode} ${answer.body}` : 'nothing';
    story.tell(`WeChat Pay's ${notification.name} arrives; the function answers ${said}`);
    if (answer?.statusCode === 200 && notification.subject !== null) {
      const kind = notification.path === '/refund' ? 'refund' : 'payment';
      this.parts.witness.acknowledged.push({ kind, subject: notification.subject });
    }
    return answer?.statusCode ?? null;
  }
}
