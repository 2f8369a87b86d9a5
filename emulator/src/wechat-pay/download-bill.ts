import { gzipSync } from 'node:zlib';
import { textOfBill } from './apply-for-bill';
import { openBillToken } from './bill-token';
import type { PayAnswer } from './pay-answer';
import type { PayContext } from './pay-context';
import { refuse } from './pay-errors';
import { queryOf, type PayRequest } from './pay-request';

/** `GET /v3/billdownload/file?token=`: the one answer that the platform does not sign; its hash was signed before. */
export function downloadBill(context: PayContext, request: PayRequest): PayAnswer {
  const wanted = openBillToken(context, queryOf(request).get('token'));
  const text = wanted && textOfBill(context, wanted);
  if (!wanted || text === null) return refuse('INVALID_REQUEST', '下载地址无效或已过期，请重新申请账单');
  const bytes = Buffer.from(text);
  return { status: 200, body: null, unsignedFile: wanted.isZipped ? gzipSync(bytes) : bytes };
}
