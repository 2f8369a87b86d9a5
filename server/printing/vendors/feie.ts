import { createHash } from 'node:crypto';
import {
  boolean,
  nullable,
  number,
  object,
  optional,
  string,
  unknown,
  type GenericSchema,
  type InferOutput,
} from 'valibot';
import { dayCountMarks } from './day-count';
import type { PrinterVendor, VendorResult } from './printer-vendor';
import { feieTags } from './tags';
import { postForm, valueOf, type VendorExchange } from './vendor-connection';

/** It holds a secret: never log it. */
export interface FeieConfig {
  readonly baseUrl: string;
  readonly exchange: VendorExchange;
  readonly user: string;
  readonly ukey: string;
}

const answerShape = object({ ret: number(), msg: optional(nullable(string())), data: unknown() });

/** 飞鹅云: forms, signed with sha1(user + UKEY + stime). https://help.feieyun.com/document.php */
export function feie(config: FeieConfig, nowMs: () => number): PrinterVendor {
  const counts = dayCountMarks(async (serial, date) => {
    const answer = await ask('Open_queryOrderInfoByDate', { sn: serial, date }, countShape);
    if (answer.kind !== 'ok') return answer;
    return { kind: 'ok', value: { printed: answer.value.print, waiting: answer.value.waiting } };
  }, nowMs);

  return {
    mark: counts.mark,
    find: counts.find,
    print: ({ serial, lines, expiresAtMs }) =>
      ask(
        'Open_printMsg',
        {
          sn: serial,
          content: feieTags(lines),
          times: '1',
          expired: String(Math.floor(expiresAtMs / 1000)),
        },
        string(),
      ),
    isPrinted: (message) =>
      message.messageId === null
        ? counts.isPrintedByCount(message)
        : ask('Open_queryOrderState', { orderid: message.messageId }, boolean()),
    async printerState(serial) {
      const answer = await ask('Open_queryPrinterStatus', { sn: serial }, string());
      if (answer.kind !== 'ok') return answer;
      if (answer.value.includes('离线')) return { kind: 'ok', value: 'offline' };
      return { kind: 'ok', value: answer.value.includes('不正常') ? 'out-of-paper' : 'ready' };
    },
  };

  async function ask<Schema extends GenericSchema>(
    apiname: string,
    fields: Readonly<Record<string, string>>,
    shape: Schema,
  ): Promise<VendorResult<InferOutput<Schema>>> {
    const { user, ukey } = config;
    const stime = String(Math.floor(nowMs() / 1000));
    const sig = createHash('sha1')
      .update(user + ukey + stime)
      .digest('hex');
    const answer = await postForm(
      config.exchange,
      `${config.baseUrl}/Api/Open/`,
      { user, stime, sig, apiname, ...fields },
      answerShape,
    );
    if (answer.kind !== 'ok') return answer;
    if (answer.value.ret !== 0) return { kind: 'refused', code: String(answer.value.ret) };
    return valueOf(shape, answer.value.data);
  }
}

const countShape = object({ print: number(), waiting: number() });
