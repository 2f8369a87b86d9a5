import type { MessageContent } from '../customer-service/conversation';
import { serviceLimits } from '../customer-service/service-limits';
import type { Json } from '../database/key-value-table';
import { isPersonId } from '../identity/identity';
import { openapiError, type OpenapiError } from './openapi-error';
import type { ApiAnswer, ApiData, OpenapiSettings } from './openapi-service';

const ok = { errcode: 0, errmsg: 'ok' } as const;

/** `customerServiceMessage.send`: into the person's conversation, within what their own doings allow. */
export function sendServiceMessage(data: ApiData, settings: OpenapiSettings): ApiAnswer {
  const touser = data['touser'];
  if (!isPersonId(touser)) return openapiError.invalidOpenid();
  const error = send(touser, data, settings);
  settings.messages.add({
    atMs: settings.now(),
    api: 'customerServiceMessage.send',
    touser,
    data: { ...data } as Json,
    errcode: error?.errcode ?? 0,
  });
  return error ?? ok;
}

function send(touser: string, data: ApiData, settings: OpenapiSettings): OpenapiError | null {
  const content = contentOf(data, settings);
  if ('errcode' in content) return content;
  const refusal = settings.customerService.reply(touser, content);
  if (refusal === null) return null;
  return refusal === 'out-of-time' ? openapiError.replyTooLate() : openapiError.repliesUsedUp();
}

function contentOf(data: ApiData, settings: OpenapiSettings): MessageContent | OpenapiError {
  const kind = data['msgtype'];
  const body = recordOf(typeof kind === 'string' ? data[kind] : null);
  const text = (key: string): string => (typeof body[key] === 'string' ? body[key] : '');
  if (kind === 'text') return textContent(text('content'));
  if (kind === 'image') {
    const mediaId = text('media_id');
    return settings.media.has(mediaId) ? { kind, mediaId } : openapiError.invalidMediaId();
  }
  if (kind === 'link') {
    if (text('title') === '') return openapiError.missing('link.title');
    if (!/^https?:\/\//.test(text('url'))) return openapiError.invalidUrl();
    const [title, description, url, thumbUrl] = [
      text('title'),
      text('description'),
      text('url'),
      text('thumb_url'),
    ];
    return { kind, title, description, url, thumbUrl };
  }
  if (kind === 'miniprogrampage') {
    const [title, pagePath, thumbMediaId] = [text('title'), text('pagepath'), text('thumb_media_id')];
    if (title === '') return openapiError.missing('miniprogrampage.title');
    if (pagePath === '' || pagePath.startsWith('/')) return openapiError.invalidPage();
    return settings.media.has(thumbMediaId)
      ? { kind, title, pagePath, thumbMediaId, thumbUrl: '' }
      : openapiError.invalidMediaId();
  }
  return openapiError.invalidMessageType();
}

function textContent(text: string): MessageContent | OpenapiError {
  if (text === '') return openapiError.emptyText();
  if (Buffer.byteLength(text) > serviceLimits.textBytes) return openapiError.contentTooLong();
  return { kind: 'text', text };
}

/** `customerServiceMessage.setTyping` */
export function setTyping(data: ApiData, settings: OpenapiSettings): ApiAnswer {
  const { touser, command } = data;
  if (!isPersonId(touser)) return openapiError.invalidOpenid();
  if (command !== 'Typing' && command !== 'CancelTyping') return openapiError.invalidCommand();
  const refusal = settings.customerService.setTyping(touser, command === 'Typing');
  if (refusal === null) return ok;
  return refusal === 'too-late' ? openapiError.typingTooLate() : openapiError.typingAlready();
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
