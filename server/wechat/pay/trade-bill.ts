import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { object, picklist, pipe, regex, string, url } from 'valibot';
import type { TradeBill } from '../../../domain/reconciliation/trade-bill';
import type { PayCall } from './pay-call';
import type { PayConfig } from './pay-config';
import type { PayDownload } from './pay-download';
import type { PayResult } from './pay-result';
import { readTradeBill, UnreadableBill } from './read-trade-bill';

const addressShape = object({
  hash_type: picklist(['SHA1']),
  hash_value: pipe(string(), regex(/^[0-9a-fA-F]{40}$/)),
  download_url: pipe(string(), url()),
});

/** A quarter of a million rows; what unzips to more is not a bill of ours. */
const largestBillBytes = 64 * 1024 * 1024;

/**
 * Everything that was paid and given back on a Beijing day. Ready from 10:00 of the next day on; before that it is
 * refused as `STATEMENT_CREATING`. Days are kept for three months.
 * The file comes unsigned, so it is believed by the hash that the signed answer before it named.
 */
export async function fetchTradeBill(
  call: PayCall,
  download: PayDownload,
  config: PayConfig,
  day: string,
): Promise<PayResult<TradeBill>> {
  const path = `/v3/bill/tradebill?bill_date=${encodeURIComponent(day)}&bill_type=ALL&tar_type=GZIP`;
  const address = await call({ method: 'GET', path }, addressShape);
  if (address.kind === 'refused' && address.code === 'NO_STATEMENT_EXIST') {
    return { kind: 'ok', value: { day, hash: null, payments: [], refunds: [] } };
  }
  if (address.kind !== 'ok') return address;
  const file = await download(address.value.download_url);
  if (file.kind !== 'ok') return file;
  const bytes = await unzipped(file.value);
  const hash = address.value.hash_value.toLowerCase();
  if (!bytes || createHash('sha1').update(bytes).digest('hex') !== hash) {
    return { kind: 'unclear', code: 'NOT_VERIFIED', message: `The bill of ${day} does not have its hash.` };
  }
  const trades = readTradeBill(bytes.toString('utf8'), { day, mchid: config.mchid });
  return trades instanceof UnreadableBill
    ? { kind: 'unclear', code: 'UNREADABLE', message: `The bill of ${day} cannot be read: ${trades.reason}.` }
    : { kind: 'ok', value: { day, hash, ...trades } };
}

/** Null for what is not a whole zipped file, or unzips to far too much. */
async function unzipped(file: Buffer): Promise<Buffer | null> {
  try {
    return await promisify(gunzip)(file, { maxOutputLength: largestBillBytes });
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error) return null;
    throw error;
  }
}
