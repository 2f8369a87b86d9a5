import { PayKeys } from '../../../emulator/src/wechat-pay/pay-keys';
import type { PayService } from '../../../emulator/src/wechat-pay/pay-service';
import { signatureHeaders } from '../../../emulator/src/wechat-pay/pay-signature';
import type { PayTable } from '../../../emulator/src/wechat-pay/pay-store';
import type { PayConfig } from '../../../server/wechat/pay/pay-config';
import type { WireAnswer, WireRequest } from '../../../server/wechat/pay/pay-connection';
import { createWechatPay } from '../../../server/wechat/pay/wechat-pay';
import type { WechatPay } from '../../../server/wechat/pay/wechat-pay';
import type { FunctionParts, Functions, Instance } from './functions';

export interface PayDoorParts extends FunctionParts {
  readonly pay: () => PayService;
  /** Where WeChat Pay keeps its keys. */
  readonly keys: () => PayTable;
  readonly functions: () => Functions;
}

/** A request is on its way for up to so long, and so is its answer: time enough for others to come between. */
const mostTravelMs = 700;

/** The server's own WeChat Pay client, whose requests reach the local WeChat Pay as steps of the simulation. */
export function payClientFor(
  parts: PayDoorParts,
  instance: Omit<Instance, 'services'>,
  config: PayConfig,
): WechatPay {
  const { stillness, timeline } = parts;
  const connection = async (request: WireRequest, timeoutMs: number): Promise<WireAnswer> => {
    stillness.leave();
    try {
      const label = `${request.method} ${request.url.pathname.replace('/pay/v3/', '')}`;
      return await parts
        .functions()
        .operate(instance, label, (key) => exchange(parts, key, request, timeoutMs), mostTravelMs);
    } finally {
      stillness.enter();
    }
  };
  const pay = createWechatPay(config, () => timeline.now() + instance.skewMs, connection);
  return {
    ...pay,
    createJsapi: (payment) => stillness.during(() => pay.createJsapi(payment)),
    query: (number) => stillness.during(() => pay.query(number)),
    close: (number) => stillness.during(() => pay.close(number)),
    refund: (refund) => stillness.during(() => pay.refund(refund)),
    queryRefund: (number) => stillness.during(() => pay.queryRefund(number)),
    tradeBill: (day) => stillness.during(() => pay.tradeBill(day)),
    paymentParameters: (prepayId) => stillness.during(() => pay.paymentParameters(prepayId)),
  };
}

async function exchange(
  parts: PayDoorParts,
  key: string,
  request: WireRequest,
  timeoutMs: number,
): Promise<WireAnswer> {
  const { faults, chance, timeline } = parts;
  if (faults.strikes('pay-down', key)) throw new Error('connect ECONNREFUSED');
  if (isQuery(request) && faults.strikes('pay-query-down', key)) throw new Error('socket hang up');
  if (faults.strikes('pay-slow', key)) return tooSlow(parts, key, request, timeoutMs);
  const closed = closedNumber(request);
  const isUndone = closed !== null && faults.strikes('pay-close-undone', closed);
  if (isUndone) {
    parts.witness.undoneCloses.add(closed);
    maybeFinishUnderWay(parts, key, closed);
  }
  const answer = await (isUndone ? pretendClosed(parts) : carryOut(parts, request));
  const backMs = chance.fraction(`${key} comes back`) * mostTravelMs;
  await new Promise<void>((resolve) => timeline.after(backMs, `${key} comes back`, resolve));
  if (faults.strikes('pay-answer-lost', key)) throw new Error('socket hang up');
  if (faults.strikes('pay-system-error', key)) {
    const body = { code: 'SYSTEM_ERROR', message: '系统异常，请用相同参数重新调用' };
    return { status: 500, headers: {}, rawBody: Buffer.from(JSON.stringify(body)) };
  }
  return answer;
}

/** Whether it only asks what became of a payment. */
function isQuery({ method, url }: WireRequest): boolean {
  return method === 'GET' && /out-trade-no\/[^/]+$/.test(url.pathname);
}

/** The number that a request closes. */
function closedNumber({ url }: WireRequest): string | null {
  return /out-trade-no\/([^/]+)\/close$/.exec(url.pathname)?.[1] ?? null;
}

/** The guest had entered the password in time, and the bank takes some seconds: the payment goes through after all. */
function maybeFinishUnderWay({ chance, timeline, pay }: PayDoorParts, key: string, number: string): void {
  if (!chance.is(`${key} was under way`, 0.5)) return;
  timeline.after(chance.whole(`${key} goes through after`, 200, 6_000), `${key}, under way`, () => {
    pay().control.act(number, { action: 'succeed' });
  });
}

/** A payment that was under way in that moment; where its notification never comes, the bill of the day tells of it. */
async function pretendClosed({ keys, stillness, timeline }: PayDoorParts): Promise<WireAnswer> {
  const { signer } = new PayKeys(keys());
  const headers = await stillness.during(() => signatureHeaders(signer, timeline.now(), ''));
  return { status: 204, headers: lowerCaseNames(headers), rawBody: Buffer.alloc(0) };
}

/** The client gives up before the platform has even begun; the platform does the work all the same. */
function tooSlow(
  parts: PayDoorParts,
  key: string,
  request: WireRequest,
  timeoutMs: number,
): Promise<WireAnswer> {
  const { chance, timeline } = parts;
  timeline.after(chance.whole(`${key} is done after`, 500, 9_000), `${key}, slowly`, () => {
    void carryOut(parts, request);
  });
  return new Promise((_, reject) => {
    timeline.after(timeoutMs, `${key} is given up`, () => reject(new Error('The operation was aborted')));
  });
}

async function carryOut({ pay, stillness }: PayDoorParts, request: WireRequest): Promise<WireAnswer> {
  const { method, url, body } = request;
  const headers = lowerCaseNames(request.headers);
  const path = url.pathname.replace(/^\/pay/, '') + url.search;
  const answer = await stillness.during(() =>
    pay().handle({ method, path, headers, rawBody: Buffer.from(body) }),
  );
  return {
    status: answer.status,
    headers: lowerCaseNames(answer.headers),
    rawBody: Buffer.from(answer.body),
  };
}

function lowerCaseNames(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
