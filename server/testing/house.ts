import { randomBytes } from 'node:crypto';
import type { ActionAnswer } from '../../contract/envelope';
import type { GuestAction, GuestAnswers } from '../../contract/guest';
import type { StaffAction, StaffAnswers } from '../../contract/staff';
import { messagePurposes } from '../../domain/consent/purpose';
import { noonMs } from '../../domain/testing/build-quote-input';
import { runClock } from '../clock/run-clock';
import type { GuestMessages, OutgoingMessage, SendOutcome } from '../consent/guest-messages';
import { dispatch } from '../dispatch';
import type { Action } from '../dispatch';
import { guestActions } from '../guest-actions';
import { emptyMemory } from '../instance-memory';
import { logLine, secretsOf } from '../log-line';
import { receiveNotification } from '../payments/receive-notification';
import type { HttpAnswer } from '../payments/receive-notification';
import { queueLinkFromEnvironment } from '../queue/queue-link';
import { vendorsFromEnvironment } from '../printing/vendors/vendors-from-environment';
import type { Services } from '../services';
import { staffActions } from '../staff-actions';
import { openCloud } from '../wechat/cloud';
import { cloudDatabase } from '../wechat/cloud-database';
import { payConfigFromEnvironment } from '../wechat/pay/pay-config';
import { createWechatPay } from '../wechat/pay/wechat-pay';
import { openLocalPlatform } from './local-platform';
import { StoredTexts } from './stored-texts';
import { WechatSide } from './wechat-side';

interface RawNotification {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly rawBody: Buffer;
}

const notifyPath = '/http/payment-notify';

/** Drawn codes say of what they are. */
const drawn = { draw: (scene: string) => Promise.resolve(Buffer.from(`picture of ${scene}`)) };
const opening = (page: string) => ({
  draw: (scene: string) => Promise.resolve(Buffer.from(`${page} at ${scene}`)),
});
const pictures = {
  ...{ doorCodes: drawn, tableCodes: drawn },
  pageCodes: {
    ...{ menu: opening('menu'), reserve: opening('reserve'), queue: opening('queue') },
    ...{ club: opening('club'), article: opening('article') },
  },
};

/**
 * The whole server with the unmodified SDK before the real local database and WeChat Pay, on a clock that only a test
 * moves. One house serves a test file; each test makes its own store and guests.
 */
export class House {
  static async open(): Promise<House> {
    let house: House | null = null;
    const platform = await openLocalPlatform(noonMs, (path, headers, rawBody) => {
      if (!house) throw new Error('a notification came before the house was open');
      house.notifications.push({ path, headers, rawBody });
      return house.notify(path, headers, rawBody);
    });
    pointSdkAt(platform.url);
    house = new House(platform);
    return house;
  }

  readonly logs: Readonly<Record<string, unknown>>[] = [];
  /** Messages that were handed to WeChat, whatever it answered. */
  readonly messages: OutgoingMessage[] = [];
  /** What WeChat answers to a message; it may also never answer. */
  answerToMessage: (message: OutgoingMessage) => SendOutcome | Promise<SendOutcome> = () => ({
    kind: 'sent',
  });
  /** Every notification that WeChat Pay sent, to be sent again or tampered with. */
  readonly notifications: RawNotification[] = [];
  /** WeChat's own conversations, its checks of content, and the cloud's pictures. */
  readonly wechat = new WechatSide();
  readonly services: Services;
  private storedTexts: StoredTexts | null = null;
  private readonly guests: Record<string, Action>;
  private readonly colleagues: Record<string, Action>;

  private constructor(private readonly platform: Awaited<ReturnType<typeof openLocalPlatform>>) {
    this.services = this.newInstance();
    this.guests = guestActions(this.services);
    this.colleagues = staffActions(this.services);
  }

  get clock() {
    return this.platform.clock;
  }

  get database() {
    return this.platform.database;
  }

  /** What tests compare before and after; the first look reads everything. */
  get stored(): StoredTexts {
    this.storedTexts ??= new StoredTexts(this.database, notCompared);
    return this.storedTexts;
  }

  get pay() {
    return this.platform.pay;
  }

  get printers() {
    return this.platform.printers;
  }

  /** Database requests in the order in which they came: `database.getDocument orders`. */
  get requests(): string[] {
    return this.platform.requests;
  }

  get gate() {
    return this.platform.gate;
  }

  /** Another instance of a function: the same cloud, a memory of its own. */
  newInstance(): Services {
    const { clock, pay, printers, url } = this.platform;
    const database = cloudDatabase(openCloud().database);
    const environment = { ...pay.merchantEnvironment(), WECHAT_PAY_NOTIFY_URL: url + notifyPath };
    return {
      database,
      printers: vendorsFromEnvironment(printers.clientEnvironment(), database, () => clock.now()),
      pay: createWechatPay(payConfigFromEnvironment(environment), () => clock.now()),
      messages: {
        templates: everyTemplate,
        send: async (message) => {
          this.messages.push(message);
          return this.answerToMessage(message);
        },
      },
      ...this.wechat.services,
      queueLink: queueLinkFromEnvironment({ QUEUE_LINK_PREFIX: 'https://go.galley.cn/queue?scene=' }),
      ...pictures,
      nowMs: () => clock.now(),
      wait: () => Promise.resolve(),
      newId: () => randomBytes(16).toString('hex'),
      memory: emptyMemory(),
      log: (entry) => this.logs.push(JSON.parse(logLine(entry, secretsOf(environment))) as typeof entry),
    };
  }

  /** Calls the function `guest` as a person, as a phone would. */
  guest<Name extends GuestAction>(openid: string | null, action: Name, input: unknown) {
    return this.call(this.guests, openid, action, input) as Promise<ActionAnswer<GuestAnswers[Name]>>;
  }

  staff<Name extends StaffAction>(openid: string | null, action: Name, input: unknown) {
    return this.call(this.colleagues, openid, action, input) as Promise<ActionAnswer<StaffAnswers[Name]>>;
  }

  /** Hands a notification to the function `payment-notify` as the gateway does. */
  notify(path: string, headers: Record<string, string>, rawBody: Buffer | string): Promise<HttpAnswer> {
    const lowerCase = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
    return receiveNotification(this.services, {
      httpMethod: 'POST',
      path: path.replace(notifyPath, '') || '/',
      headers: Object.fromEntries(lowerCase) as Record<string, string>,
      body: Buffer.from(rawBody).toString('base64'),
      isBase64Encoded: true,
    });
  }

  /** The guest confirms the payment sheet; WeChat Pay's notification has arrived when this resolves. */
  async confirmPayment(payment: { readonly package: string } | null): Promise<void> {
    const prepayId = payment?.package.replace('prepay_id=', '') ?? '';
    const answer = this.pay.control.answerSheet({ prepayId, action: 'confirm' });
    if (answer.errMsg !== 'requestPayment:ok') throw new Error(answer.errMsg);
    await this.clock.advance(1_000);
  }

  /** The timer rings. */
  runClock(): Promise<void> {
    return runClock(this.services, () => 0);
  }

  /** So much later the timer rings. */
  async later(ms: number): Promise<void> {
    await this.clock.advance(ms);
    await this.runClock();
  }

  close(): Promise<void> {
    return this.platform.close();
  }

  private call(
    actions: Record<string, Action>,
    openid: string | null,
    action: string,
    input: unknown,
  ): Promise<ActionAnswer<unknown>> {
    const event = { action, input, userInfo: { openId: 'oForged' } };
    return dispatch(actions, { event, openid, requestId: 'request-1', log: this.services.log });
  }
}

/** Leased numbers, and how often somebody tried: they change nothing for anybody else. */
const notCompared: ReadonlySet<string> = new Set(['counters', 'attempts']);

/** Each purpose has a template of its own name. */
const everyTemplate = Object.fromEntries(
  messagePurposes.map((purpose) => [purpose, purpose]),
) as unknown as GuestMessages['templates'];

/** The environment that a cloud function has, with the database's address of this test. */
function pointSdkAt(url: string): void {
  Object.assign(process.env, {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: 'local-env',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: 'local',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
  });
}
