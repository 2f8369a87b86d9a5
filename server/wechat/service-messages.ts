import { callOpenapi, notAPictureCodes, textField, type OpenapiResult } from './openapi-call';

/** A message in WeChat's own conversation with a guest. */
export type ServiceMessage =
  /** At most `serviceMessageLimits.textBytes`, as UTF-8. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'picture'; readonly mediaId: string }
  | {
      readonly kind: 'link';
      readonly title: string;
      readonly description: string;
      readonly url: string;
      readonly pictureUrl: string;
    }
  /** A page of the app, without a leading `/`, with an uploaded picture. */
  | {
      readonly kind: 'page';
      readonly title: string;
      readonly path: string;
      readonly pictureMediaId: string;
    };

export type SendOutcome =
  | 'sent'
  /** 45015: 48 hours after the guest's last message, a minute after entering, nothing may be sent any more. */
  | 'window-shut'
  /** 45047: five after a message and two after entering are used up. */
  | 'limit-reached'
  /** 40003 */
  | 'unknown-person'
  /** 40007: an uploaded picture lasts three days. */
  | 'picture-gone'
  /** Something in the message itself: nothing was sent, and sending it again is of no use. */
  | 'not-sendable'
  /** It may or may not have been sent. */
  | 'unclear';

export type TypingOutcome = 'shown' | 'not-shown';

export type UploadOutcome =
  | { readonly kind: 'uploaded'; readonly mediaId: string }
  | { readonly kind: 'refused'; readonly reason: 'too-large' | 'not-a-picture' | 'other' }
  | { readonly kind: 'unclear' };

export type PictureOutcome =
  | { readonly kind: 'picture'; readonly bytes: Buffer; readonly contentType: string }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unclear' };

/** https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/customer-message/send.html */
export const serviceMessageLimits = {
  textBytes: 2048,
  pictureBytes: 2 * 1024 * 1024,
  afterMessage: { messages: 5, forMs: 48 * 60 * 60_000 },
  afterEntering: { messages: 2, forMs: 60_000 },
} as const;

/** WeChat's own conversation with a guest, as the service desk uses it. */
export interface ServiceMessages {
  send(openid: string, message: ServiceMessage): Promise<SendOutcome>;
  /** "The other side is typing", for 15 s, after a message that is at most 30 s old. */
  showTyping(openid: string, isTyping: boolean): Promise<TypingOutcome>;
  uploadPicture(bytes: Buffer, contentType: string): Promise<UploadOutcome>;
  downloadPicture(mediaId: string): Promise<PictureOutcome>;
}

export function wechatServiceMessages(): ServiceMessages {
  return {
    send: async (openid, message) => sendOutcome(await call('send', { touser: openid, ...wireOf(message) })),
    showTyping: async (openid, isTyping) => {
      const command = isTyping ? 'Typing' : 'CancelTyping';
      return (await call('setTyping', { touser: openid, command })).kind === 'ok' ? 'shown' : 'not-shown';
    },
    uploadPicture: async (bytes, contentType) =>
      uploadOutcome(await call('uploadTempMedia', { type: 'image', media: { contentType, value: bytes } })),
    downloadPicture: async (mediaId) => pictureOutcome(await call('getTempMedia', { mediaId })),
  };
}

function call(method: string, data: Readonly<Record<string, unknown>>): Promise<OpenapiResult> {
  return callOpenapi('customerServiceMessage', method, data);
}

/** As WeChat names it; the SDK turns the names within into snake_case. */
function wireOf(message: ServiceMessage): Record<string, unknown> {
  switch (message.kind) {
    case 'text':
      return { msgtype: 'text', text: { content: message.text } };
    case 'picture':
      return { msgtype: 'image', image: { mediaId: message.mediaId } };
    case 'link': {
      const { title, description, url, pictureUrl: thumbUrl } = message;
      return { msgtype: 'link', link: { title, description, url, thumbUrl } };
    }
    case 'page': {
      const { title, path: pagepath, pictureMediaId: thumbMediaId } = message;
      return { msgtype: 'miniprogrampage', miniprogrampage: { title, pagepath, thumbMediaId } };
    }
  }
}

const outcomeByCode: ReadonlyMap<number, SendOutcome> = new Map([
  [45015, 'window-shut'],
  [45047, 'limit-reached'],
  [40003, 'unknown-person'],
  [40007, 'picture-gone'],
]);

function sendOutcome(result: OpenapiResult): SendOutcome {
  if (result.kind === 'ok') return 'sent';
  return result.kind === 'unclear' ? 'unclear' : (outcomeByCode.get(result.code) ?? 'not-sendable');
}

const tooLargeCodes: ReadonlySet<number> = new Set([40006, 40009, 45001]);

function uploadOutcome(result: OpenapiResult): UploadOutcome {
  if (result.kind === 'refused') {
    if (tooLargeCodes.has(result.code)) return { kind: 'refused', reason: 'too-large' };
    return { kind: 'refused', reason: notAPictureCodes.has(result.code) ? 'not-a-picture' : 'other' };
  }
  const mediaId = result.kind === 'ok' ? textField(result.answer, 'mediaId') : null;
  return mediaId === null ? { kind: 'unclear' } : { kind: 'uploaded', mediaId };
}

function pictureOutcome(result: OpenapiResult): PictureOutcome {
  if (result.kind !== 'ok') return { kind: result.kind === 'refused' ? 'gone' : 'unclear' };
  const { buffer: bytes } = result.answer;
  const contentType = textField(result.answer, 'contentType');
  return Buffer.isBuffer(bytes) && contentType !== null
    ? { kind: 'picture', bytes, contentType }
    : { kind: 'unclear' };
}
