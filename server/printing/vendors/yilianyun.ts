import { createHash } from 'node:crypto';
import { array, nullable, object, optional, string } from 'valibot';
import type { PrinterVendor } from './printer-vendor';
import { yilianyunTags } from './tags';
import {
  numberOrText,
  yilianyunCall,
  type TokenShelf,
  type YilianyunCall,
  type YilianyunConfig,
} from './yilianyun-call';

const printShape = object({ id: numberOrText });
const listShape = array(object({ id: numberOrText, origin_id: optional(nullable(string())) }));
const statusShape = object({ status: numberOrText });
const stateShape = object({ state: numberOrText });

const pagesAsked = 3;
const pageSize = 100;

/**
 * 易联云: forms, signed with md5(client id + timestamp + secret), with an OAuth token. It knows our number, so that a
 * message that comes twice is printed once. https://www.kancloud.cn/elind-dev/openapi
 */
export function yilianyun(config: YilianyunConfig, shelf: TokenShelf, nowMs: () => number): PrinterVendor {
  const call = yilianyunCall(config, shelf, nowMs);
  return {
    mark: () => Promise.resolve({ kind: 'ok', value: '' }),
    async print({ jobId, serial, lines }) {
      const fields = {
        machine_code: serial,
        content: yilianyunTags(lines),
        origin_id: originIdOf(jobId),
        idempotence: '1',
      };
      const answer = await call('/print/index', fields, printShape);
      return answer.kind === 'ok' ? { kind: 'ok', value: answer.value.id } : answer;
    },
    find: ({ jobId, serial }) => findByOrigin(call, serial, originIdOf(jobId)),
    async isPrinted({ serial, messageId }) {
      const fields = { machine_code: serial, order_id: messageId ?? '' };
      const answer = await call('/printer/getorderstatus', fields, statusShape);
      return answer.kind === 'ok' ? { kind: 'ok', value: answer.value.status === '1' } : answer;
    },
    async printerState(serial) {
      const answer = await call('/printer/getprintstatus', { machine_code: serial }, stateShape);
      if (answer.kind !== 'ok') return answer;
      if (answer.value.state === '0') return { kind: 'ok', value: 'offline' };
      return { kind: 'ok', value: answer.value.state === '1' ? 'ready' : 'out-of-paper' };
    },
  };
}

async function findByOrigin(call: YilianyunCall, serial: string, originId: string) {
  for (let page = 1; page <= pagesAsked; page += 1) {
    const fields = { machine_code: serial, page_index: String(page), page_size: String(pageSize) };
    const answer = await call('/printer/getorderpaginglist', fields, listShape);
    if (answer.kind !== 'ok') return answer;
    const found = answer.value.find((order) => order.origin_id === originId);
    if (found) return { kind: 'ok' as const, value: { isTaken: true, messageId: found.id } };
    if (answer.value.length < pageSize) break;
  }
  return { kind: 'ok' as const, value: { isTaken: false, messageId: null } };
}

/** Our ids are longer than the 64 characters that the vendor takes. */
function originIdOf(jobId: string): string {
  return createHash('sha256').update(jobId).digest('hex').slice(0, 32);
}
