import type { CustomerService } from '../customer-service/customer-service';
import type { MediaStore } from '../customer-service/media-store';
import type { ActiveInvocation, FunctionService } from '../functions/function-service';
import type { Trace } from '../trace/trace';
import { shorten } from '../trace/shorten';
import { traceLimits } from '../trace/trace-limits';
import { getUnlimitedCode } from './mini-program-code';
import type { MessageLog } from './message-log';
import { checkPicture, checkText } from './content-security';
import { checkMediaLater, type MediaChecks } from './media-check';
import { openapiError, type OpenapiError } from './openapi-error';
import { decodeOpenapiRequest, encodeOpenapiAnswer } from './openapi-protobuf';
import { sendServiceMessage, setTyping } from './service-message';
import { sendSubscribeMessage } from './subscribe-message';
import type { SubscriptionEvents } from './subscription-events';
import type { SubscriptionLedger } from './subscription-ledger';
import { getTemporaryMedia, uploadTemporaryMedia } from './temporary-media';
import type { VisitBook } from './visit-book';

export type ApiData = Readonly<Record<string, unknown>>;
export type ApiAnswer =
  | OpenapiError
  | Readonly<Record<string, unknown>>
  | { readonly contentType: string; readonly buffer: Buffer };

export interface OpenapiSettings {
  readonly functions: FunctionService;
  readonly messages: MessageLog;
  readonly subscriptions: SubscriptionLedger;
  readonly subscriptionEvents: SubscriptionEvents;
  readonly customerService: CustomerService;
  readonly media: MediaStore;
  readonly mediaChecks: MediaChecks;
  readonly visits: VisitBook;
  readonly trace: Trace;
  /** Where the local cloud is reached, for codes that lead to it. */
  readonly url: string;
  readonly now: () => number;
}

type Api = (data: ApiData, settings: OpenapiSettings) => ApiAnswer | Promise<ApiAnswer>;

/** Every API of `cloud.openapi` that is emulated; whatever is not here is refused by name. */
const apis: Readonly<Record<string, Api>> = {
  'subscribeMessage.send': sendSubscribeMessage,
  'customerServiceMessage.send': sendServiceMessage,
  'customerServiceMessage.setTyping': setTyping,
  'customerServiceMessage.uploadTempMedia': uploadTemporaryMedia,
  'customerServiceMessage.getTempMedia': getTemporaryMedia,
  'security.msgSecCheck': checkText,
  'security.imgSecCheck': checkPicture,
  'security.mediaCheckAsync': checkMediaLater,
  'wxacode.getUnlimited': getUnlimitedCode,
};

export const emulatedApis = Object.keys(apis);

const openapiType = 0;

/** What functions ask of WeChat itself. */
export class OpenapiService {
  constructor(private readonly settings: OpenapiSettings) {}

  /** `cloud.openapi.x.y(…)`: protobuf in, protobuf out, JSON inside. */
  async callAsProtobuf(
    apiName: string,
    message: Uint8Array,
    caller: ActiveInvocation | null,
  ): Promise<Buffer> {
    const { apiType, data } = decodeOpenapiRequest(message);
    const answer =
      apiType === openapiType ? await this.call(apiName, data, caller) : openapiError.notEmulated(apiName);
    return isBuffer(answer)
      ? encodeOpenapiAnswer(answer.buffer, answer.contentType)
      : encodeOpenapiAnswer(Buffer.from(JSON.stringify(answer)), 'application/json; charset=utf-8');
  }

  /** The older `cloud.callOpenAPI({api, data})`. */
  async callAsJson(apiName: unknown, requestData: unknown, caller: ActiveInvocation | null) {
    const api = String(apiName).replace(/^openapi\./, '');
    const parsed: unknown = typeof requestData === 'string' && requestData ? JSON.parse(requestData) : {};
    const data = typeof parsed === 'object' && parsed !== null ? (parsed as ApiData) : {};
    const answer = await this.call(api, data, caller);
    return {
      data: { responseData: JSON.stringify(isBuffer(answer) ? openapiError.notEmulated(api) : answer) },
    };
  }

  private async call(api: string, data: ApiData, caller: ActiveInvocation | null): Promise<ApiAnswer> {
    const startedAtMs = this.settings.now();
    const startedAt = performance.now();
    const answer =
      this.refusal(api, caller) ?? (await apis[api]?.(data, this.settings)) ?? openapiError.notEmulated(api);
    const failure =
      'errcode' in answer && answer.errcode !== 0
        ? `${String(answer.errcode)} ${String(answer.errmsg)}`
        : null;
    this.settings.trace.operation(caller?.requestId ?? null, {
      kind: 'openapi',
      name: api,
      detail: shorten(JSON.stringify(data), traceLimits.detailCharacters),
      startedAtMs,
      durationMs: performance.now() - startedAt,
      error: failure,
      transactionId: null,
    });
    return answer;
  }

  private refusal(api: string, caller: ActiveInvocation | null): OpenapiError | null {
    if (!Object.hasOwn(apis, api)) return openapiError.notEmulated(api);
    if (!caller) return null;
    const permissions = this.settings.functions.definition(caller.functionName)?.openapiPermissions ?? [];
    return permissions.includes(api) ? null : openapiError.notPermitted(api, caller.functionName);
  }
}

function isBuffer(answer: ApiAnswer): answer is { readonly contentType: string; readonly buffer: Buffer } {
  return 'buffer' in answer && Buffer.isBuffer(answer.buffer);
}
