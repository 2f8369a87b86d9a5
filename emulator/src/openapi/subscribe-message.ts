import type { Json } from '../database/key-value-table';
import { openapiError, type OpenapiError } from './openapi-error';
import type { ApiAnswer, ApiData, OpenapiSettings } from './openapi-service';
import { templateDataFault } from './template-fields';

/** `subscribeMessage.send`: checked as WeChat checks, then one accept of the person is spent. */
export function sendSubscribeMessage(data: ApiData, settings: OpenapiSettings): ApiAnswer {
  const touser = data['touser'];
  if (typeof touser !== 'string' || touser === '') return openapiError.invalidOpenid();
  const error = refusal(data, touser, settings);
  settings.messages.add({
    atMs: settings.now(),
    api: 'subscribeMessage.send',
    touser,
    data: { ...data } as Json,
    errcode: error?.errcode ?? 0,
  });
  if (error) return error;
  const messageId = String(settings.messages.lastNumber);
  settings.subscriptionEvents.sent(touser, templateOf(data), messageId);
  return { errcode: 0, errmsg: 'ok', msgid: Number(messageId) };
}

function templateOf(data: ApiData): string {
  const templateId = data['template_id'] ?? data['templateId'];
  return typeof templateId === 'string' ? templateId : '';
}

function refusal(data: ApiData, touser: string, settings: OpenapiSettings): OpenapiError | null {
  const templateId = templateOf(data);
  if (templateId === '' || templateId.includes(' ')) return openapiError.invalidTemplate();
  const fault = templateDataFault(data['data']);
  if (fault) return openapiError.invalidArgument(fault);
  const page = data['page'];
  if (page !== undefined && (typeof page !== 'string' || page.startsWith('/')))
    return openapiError.invalidPage();
  return settings.subscriptions.spend(touser, templateId) ? null : openapiError.refusedByUser();
}
