import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock/clock';
import type { KeyValueTable } from '../database/key-value-table';
import type { MessagePush } from '../message-push/message-push';
import { authorFault } from './content-security';
import { openapiError } from './openapi-error';
import type { ApiAnswer, ApiData, OpenapiSettings } from './openapi-service';
import { securityLimits, verdictAfterMs } from './security-limits';
import { verdictFields, verdictOnPicture } from './verdict';

/** A picture that is being judged; kept, so that a restart does not lose its verdict. */
interface OpenCheck {
  readonly openid: string;
  readonly url: string;
  readonly dueMs: number;
}

export interface MediaCheckSettings {
  readonly table: KeyValueTable;
  readonly clock: Clock;
  readonly push: MessagePush;
  readonly appId: string;
  /** The bytes behind an address of this local cloud; null when there are none. */
  readonly read: (url: string) => Promise<Buffer | null>;
}

const picture = 2;

/** `security.mediaCheckAsync`, version 2: answers a number at once and pushes the verdict later. */
export function checkMediaLater(data: ApiData, settings: OpenapiSettings): ApiAnswer {
  const url = data['media_url'];
  if (typeof url !== 'string' || !/^https?:\/\//.test(url)) return openapiError.invalidUrl();
  if (Number(data['version']) !== 2) return openapiError.missing('version');
  if (Number(data['media_type']) !== picture) return openapiError.invalidMediaType();
  const fault = authorFault(data, settings);
  if (fault) return fault;
  return { errcode: 0, errmsg: 'ok', trace_id: settings.mediaChecks.begin(String(data['openid']), url) };
}

/** Pictures on their way to a verdict. */
export class MediaChecks {
  constructor(private readonly settings: MediaCheckSettings) {}

  resume(): void {
    for (const [traceId, check] of this.settings.table.list()) {
      this.#schedule(traceId, check as unknown as OpenCheck);
    }
  }

  begin(openid: string, url: string): string {
    const traceId = randomUUID();
    const check = { openid, url, dueMs: this.settings.clock.now() + verdictAfterMs };
    this.settings.table.set(traceId, check);
    this.#schedule(traceId, check);
    return traceId;
  }

  #schedule(traceId: string, check: OpenCheck): void {
    this.settings.clock.schedule(check.dueMs, 'verdict on a picture', () => this.#tell(traceId, check));
  }

  async #tell(traceId: string, { openid, url }: OpenCheck): Promise<void> {
    const { push, appId, read, table } = this.settings;
    const bytes = await read(url);
    const isFetched = bytes !== null && bytes.length <= securityLimits.mediaBytes;
    const fields = isFetched
      ? { errcode: 0, errmsg: 'ok', ...verdictFields(verdictOnPicture(bytes), traceId) }
      : { ...notFetched, trace_id: traceId };
    push.send({
      openid,
      msgType: 'event',
      event: 'wxa_media_check',
      fields: { appid: appId, version: 2, ...fields },
    });
    table.delete(traceId);
  }
}

/** A picture that WeChat cannot load, or that is too large for it. */
const notFetched = { errcode: -1008, errmsg: 'media download failed', result: {}, detail: [] };
