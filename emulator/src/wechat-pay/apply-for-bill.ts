import { createHash } from 'node:crypto';
import { beijingDay, billDayOf, firstKeptDay, type BillDay } from './bill-days';
import { billToken, type WantedBill } from './bill-token';
import { fundAccounts, fundFlowBill } from './fund-flow-bill';
import type { PayAnswer } from './pay-answer';
import type { PayContext } from './pay-context';
import { refuse } from './pay-errors';
import { queryOf, type PayRequest } from './pay-request';
import { tradeBill, tradeBillTypes } from './trade-bill';

/** `GET /v3/bill/tradebill?bill_date=&bill_type=&tar_type=` */
export function applyForTradeBill(context: PayContext, request: PayRequest): PayAnswer {
  return apply(context, request, { kind: 'trade', variant: 'bill_type', allowed: tradeBillTypes });
}

/** `GET /v3/bill/fundflowbill?bill_date=&account_type=&tar_type=` */
export function applyForFundFlowBill(context: PayContext, request: PayRequest): PayAnswer {
  return apply(context, request, { kind: 'fundflow', variant: 'account_type', allowed: fundAccounts });
}

interface BillRules {
  readonly kind: WantedBill['kind'];
  /** The parameter that chooses among the bills of a day; without it, the first of `allowed` is meant. */
  readonly variant: string;
  readonly allowed: readonly string[];
}

function apply(context: PayContext, request: PayRequest, rules: BillRules): PayAnswer {
  const query = queryOf(request);
  const day = billDayOf(query.get('bill_date'));
  if (!day) return refuse('PARAM_ERROR', '参数 bill_date 不符合规则：日期格式yyyy-MM-DD');
  const variant = query.get(rules.variant) ?? rules.allowed[0] ?? '';
  if (!rules.allowed.includes(variant)) {
    return refuse('PARAM_ERROR', `参数 ${rules.variant} 不符合规则：${rules.allowed.join('、')}之一`);
  }
  const packing = query.get('tar_type');
  if (packing !== null && packing !== 'GZIP') return refuse('PARAM_ERROR', '参数 tar_type 不符合规则：GZIP');
  const untimely = untimelyRefusal(day, context.clock.now());
  if (untimely) return untimely;
  const wanted: WantedBill = { kind: rules.kind, day: day.day, variant, isZipped: packing === 'GZIP' };
  const text = textOfBill(context, wanted);
  if (text === null) return refuse('NO_STATEMENT_EXIST');
  const token = billToken(context, wanted);
  return {
    status: 200,
    body: {
      hash_type: 'SHA1',
      hash_value: createHash('sha1').update(text).digest('hex'),
      download_url: `${context.baseUrl()}/v3/billdownload/file?token=${token}`,
    },
  };
}

function untimelyRefusal(day: BillDay, nowMs: number): PayAnswer | null {
  if (day.day >= beijingDay(nowMs)) return refuse('INVALID_REQUEST', '账单日期须早于今天');
  if (day.day < firstKeptDay(nowMs)) return refuse('INVALID_REQUEST', '仅支持下载三个月内的账单');
  return nowMs < day.readyAtMs ? refuse('STATEMENT_CREATING') : null;
}

/** Made anew for every request: what it tells of does not change any more. */
export function textOfBill(context: PayContext, wanted: WantedBill): string | null {
  const day = billDayOf(wanted.day);
  if (!day) return null;
  if (wanted.kind === 'trade') {
    const type = tradeBillTypes.find((each) => each === wanted.variant);
    return type ? tradeBill(context, day, type) : null;
  }
  const account = fundAccounts.find((each) => each === wanted.variant);
  return account ? fundFlowBill(context, day, account) : null;
}
