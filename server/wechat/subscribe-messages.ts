import type { GuestMessages } from '../outbox/guest-messages';
import type { PickupReadyMessage } from '../outbox/outbox-document';
import { sendSubscribeMessage } from './cloud';
import type { SubscribeMessage } from './cloud';

/** The guest did not allow the message, or has used up the one send that was allowed: an answer, not an error. */
const notAllowedCode = 43101;

/**
 * Subscribe messages of WeChat. The template comes from the environment: each account has its own, made from the
 * public template "pickup reminder". Without one nothing is sent.
 * https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/subscribe-message/subscribeMessage.send.html
 */
export function subscribeMessages(pickupReadyTemplateId: string | undefined): GuestMessages {
  return {
    async pickupReady(message) {
      if (!pickupReadyTemplateId) return 'not-allowed';
      const code = await sendSubscribeMessage(pickupReadyFields(message, pickupReadyTemplateId));
      if (code === 0) return 'sent';
      return code === notAllowedCode ? 'not-allowed' : 'failed';
    },
  };
}

/** Limits of the fields: `thing` 20 characters, `character_string` 32 without Chinese; none may be empty. */
function pickupReadyFields(message: PickupReadyMessage, templateId: string): SubscribeMessage {
  return {
    touser: message.guestId,
    templateId,
    page: `pages/order/index?id=${message.orderId}`,
    data: {
      character_string1: { value: message.pickupNumber },
      thing2: { value: [...message.storeName.zh].slice(0, 20).join('') },
      time3: { value: chineseTime(message) },
    },
    lang: 'zh_CN',
  };
}

/** As the field `time` wants it: 2019年10月1日 15:01, in the store's own time. */
function chineseTime({ readyAtMs, utcOffsetMinutes }: PickupReadyMessage): string {
  const local = new Date(readyAtMs + utcOffsetMinutes * 60_000);
  const day = `${local.getUTCFullYear()}年${local.getUTCMonth() + 1}月${local.getUTCDate()}日`;
  return `${day} ${local.toISOString().slice(11, 16)}`;
}
