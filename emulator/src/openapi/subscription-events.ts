import type { MessagePush } from '../message-push/message-push';
import type { SubscriptionLedger } from './subscription-ledger';

export type PopupAnswer = 'accept' | 'reject';

/** What people decide about subscribe messages: it counts in the ledger, and functions are told. */
export class SubscriptionEvents {
  constructor(
    private readonly ledger: SubscriptionLedger,
    private readonly push: MessagePush,
  ) {}

  /** The person answered the popup of `wx.requestSubscribeMessage`, at most three templates at once. */
  answer(openid: string, answers: Readonly<Record<string, PopupAnswer>>): void {
    const list = Object.entries(answers).map(([templateId, answer]) => {
      if (answer === 'accept') this.ledger.grant(openid, templateId, 1);
      return { TemplateId: templateId, SubscribeStatusString: answer, PopupScene: '0' };
    });
    this.#send(openid, 'subscribe_msg_popup_event', list);
  }

  /** The person refuses templates in WeChat's settings: what was accepted is void. */
  refuse(openid: string, templateIds: readonly string[]): void {
    const list = templateIds.map((templateId) => {
      this.ledger.withdraw(openid, templateId);
      return { TemplateId: templateId, SubscribeStatusString: 'reject' };
    });
    this.#send(openid, 'subscribe_msg_change_event', oneOrList(list));
  }

  sent(openid: string, templateId: string, messageId: string): void {
    const news = { TemplateId: templateId, MsgID: messageId, ErrorCode: '0', ErrorStatus: 'success' };
    this.#send(openid, 'subscribe_msg_sent_event', news);
  }

  #send(openid: string, event: string, list: Record<string, string> | Record<string, string>[]): void {
    this.push.send({ openid, msgType: 'event', event, fields: { List: list } });
  }
}

/** WeChat gives a single template as an object and several as a list, its documents notwithstanding. */
function oneOrList<Item>(list: Item[]): Item | Item[] {
  const [only, second] = list;
  return only !== undefined && second === undefined ? only : list;
}
