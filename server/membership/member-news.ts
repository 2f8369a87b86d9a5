import type { LocalText } from '../../domain/text/local-text';
import { fenToShortYuanText } from '../../domain/money/yuan-text';
import type { Fen } from '../../domain/money/fen';
import type { MemberLevel } from '../../domain/membership/member-rules';
import { orderIdFor } from '../ordering/order-id';
import { messageEntry } from '../outbox/message-entry';
import type { OutboxDocument } from '../outbox/outbox-document';
import type { DayClock } from './gifts';

/** The store in whose name and on whose clock the house writes. */
export interface NewsFrom {
  readonly storeId: string;
  readonly storeName: LocalText;
  readonly dayClock: DayClock;
}

export interface MemberNews {
  readonly headline: LocalText;
  readonly line: LocalText;
}

/** A message about the membership, to be sent after the transaction; `cause` makes it come once. */
export function memberNewsEntry(
  from: NewsFrom,
  news: MemberNews & { readonly guestId: string; readonly cause: string; readonly nowMs: number },
): OutboxDocument {
  const { guestId, cause, nowMs, headline, line } = news;
  const { storeId, storeName, dayClock } = from;
  return messageEntry({
    ...{ id: `member:${orderIdFor(guestId, cause)}`, guestId, storeId, orderId: null, dayClock, nowMs },
    content: { purpose: 'member-news', storeName, atMs: nowMs, headline, line },
  });
}

export function risenNews(level: MemberLevel): MemberNews {
  return {
    headline: { zh: `升到${level.name.zh}了`, en: `You are now ${level.name.en}` },
    line: { zh: '点开看看多了哪些好处', en: 'See what comes with it' },
  };
}

export function fallenNews(level: MemberLevel): MemberNews {
  return {
    headline: { zh: `等级回到${level.name.zh}`, en: `Your level is ${level.name.en} again` },
    line: { zh: '积分和券都还在', en: 'Points and coupons stay yours' },
  };
}

export function endingNews(level: MemberLevel, missing: Fen): MemberNews {
  const yuan = fenToShortYuanText(missing);
  return {
    headline: { zh: `${level.name.zh}快到期了`, en: `Your level ${level.name.en} is going to end` },
    line: { zh: `再吃${yuan}元就留住`, en: `¥${yuan} more keeps it` },
  };
}

export function pointsEndingNews(points: number, day: string): MemberNews {
  return {
    headline: { zh: `${points} 积分快到期`, en: `${points} points are going to end` },
    line: { zh: `${day} 到期，先用这些`, en: `They end on ${day}` },
  };
}

export function birthdayNews(): MemberNews {
  return {
    headline: { zh: '生日快乐，礼放进卡包了', en: 'A birthday gift is in your account' },
    line: { zh: '点开看看', en: 'Have a look' },
  };
}
