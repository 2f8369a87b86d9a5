import { createHash } from 'node:crypto';
import { boolean, number, object, string, unknown, type GenericSchema, type InferOutput } from 'valibot';
import { dayCountMarks } from './day-count';
import type { PrinterVendor, VendorResult } from './printer-vendor';
import { xpyunTags } from './tags';
import { postJson, valueOf, type VendorExchange } from './vendor-connection';

/** It holds a secret: never log it. */
export interface XpyunConfig {
  readonly baseUrl: string;
  readonly exchange: VendorExchange;
  readonly user: string;
  readonly userKey: string;
}

const answerShape = object({ code: number(), data: unknown() });
const countShape = object({ printed: number(), waiting: number() });

/** Keeps a message for a printer that is offline, instead of refusing it. */
const keepWhileOffline = 1;

/** 芯烨云: JSON, signed with sha1(user + user key + timestamp). https://www.xpyun.net/open/index.html */
export function xpyun(config: XpyunConfig, nowMs: () => number): PrinterVendor {
  const counts = dayCountMarks(
    (serial, date) => ask('queryOrderStatis', { sn: serial, date }, countShape),
    nowMs,
  );

  return {
    mark: counts.mark,
    find: counts.find,
    print: ({ serial, lines, expiresAtMs }) =>
      ask(
        'print',
        {
          sn: serial,
          content: xpyunTags(lines),
          copies: 1,
          mode: keepWhileOffline,
          expiresIn: Math.floor((expiresAtMs - nowMs()) / 1000),
        },
        string(),
      ),
    isPrinted: (message) =>
      message.messageId === null
        ? counts.isPrintedByCount(message)
        : ask('queryOrderState', { orderId: message.messageId }, boolean()),
    async printerState(serial) {
      const answer = await ask('queryPrinterStatus', { sn: serial }, number());
      if (answer.kind !== 'ok') return answer;
      if (answer.value === 0) return { kind: 'ok', value: 'offline' };
      return { kind: 'ok', value: answer.value === 1 ? 'ready' : 'out-of-paper' };
    },
  };

  async function ask<Schema extends GenericSchema>(
    operation: string,
    fields: Readonly<Record<string, unknown>>,
    shape: Schema,
  ): Promise<VendorResult<InferOutput<Schema>>> {
    const { user, userKey } = config;
    const timestamp = String(Math.floor(nowMs() / 1000));
    const sign = createHash('sha1')
      .update(user + userKey + timestamp)
      .digest('hex');
    const url = `${config.baseUrl}/api/openapi/xprinter/${operation}`;
    const answer = await postJson(config.exchange, url, { user, timestamp, sign, ...fields }, answerShape);
    if (answer.kind !== 'ok') return answer;
    if (answer.value.code !== 0) return { kind: 'refused', code: String(answer.value.code) };
    return valueOf(shape, answer.value.data);
  }
}
