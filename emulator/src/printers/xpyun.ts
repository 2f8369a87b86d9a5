import { createHash, randomInt } from 'node:crypto';
import { chinaDay, chinaDigits, jsonOf, type PrintContext, type VendorService } from './print-context';
import type { Printer } from './print-message';
import { printerLimits } from './printer-limits';
import { xpyunErrors, type XpyunErrorName } from './xpyun-errors';

type Input = Readonly<Record<string, unknown>>;
type Outcome = { readonly data: unknown } | XpyunErrorName;
type Operation = (context: PrintContext, input: Input) => Outcome;

const prefix = '/api/openapi/xprinter/';

/** `POST /api/openapi/xprinter/<operation>`, JSON. */
const operations: Readonly<Record<string, Operation>> = {
  print,
  queryOrderState,
  queryOrderStatis,
  queryPrinterStatus,
};

export const xpyun: VendorService = {
  handle(context, request) {
    if (request.method !== 'POST' || !request.path.startsWith(prefix)) return null;
    const operation = operations[request.path.slice(prefix.length)];
    if (!operation) return null;
    const input = jsonOf(request);
    const fault = request.contentType.includes('application/json') ? null : ('HEADER' as const);
    const outcome =
      fault ?? (input === null ? 'PARAM' : (faultOf(context, input) ?? operation(context, input)));
    if (typeof outcome === 'string') {
      return { isMessage: false, body: { ...xpyunErrors[outcome], data: null, serverExecutedTime: 2 } };
    }
    return {
      isMessage: operation === print,
      body: { code: 0, msg: 'ok', data: outcome.data, serverExecutedTime: 2 },
    };
  },
};

function faultOf({ accounts }: PrintContext, { user, timestamp, sign }: Input): XpyunErrorName | null {
  const account = accounts.of('xpyun');
  if (typeof timestamp !== 'string' || !/^\d{10}$/.test(timestamp)) return 'PARAM';
  if (user !== account.user) return 'USER_UNKNOWN';
  const expected = createHash('sha1')
    .update(account.user + account.key + timestamp)
    .digest('hex');
  return typeof sign === 'string' && sign.toLowerCase() === expected ? null : 'SIGN';
}

/** `mode` 0 refuses while the printer is offline; 1 keeps the order for it. */
function print({ park, clock }: PrintContext, input: Input): Outcome {
  const printer = printerOf(park, input);
  if (typeof printer === 'string') return printer;
  const { content, copies = 1, mode = 0, expiresIn } = input;
  if (typeof content !== 'string' || content === '') return 'PARAM';
  if (Buffer.byteLength(content) > printerLimits.contentBytes) return 'CONTENT_TOO_LONG';
  if (
    typeof copies !== 'number' ||
    !Number.isInteger(copies) ||
    copies < 1 ||
    copies > printerLimits.copiesMost
  ) {
    return 'PARAM';
  }
  if (mode !== 0 && mode !== 1) return 'PARAM';
  if (mode === 0 && printer.power === 'offline') return 'OFFLINE';
  const lastsMs = typeof expiresIn === 'number' ? expiresIn * 1000 : printerLimits.keptAtMostMs;
  if (!(lastsMs > 0 && lastsMs <= printerLimits.keptAtMostMs)) return 'PARAM';
  const id = `OM${chinaDigits(clock.now())}${randomInt(1_000_000, 10_000_000)}`;
  const expiresAtMs = clock.now() + lastsMs;
  return {
    data: park.take('xpyun', id, { serial: printer.serial, content, copies, originId: null, expiresAtMs }).id,
  };
}

function queryOrderState({ park }: PrintContext, { orderId }: Input): Outcome {
  const message = typeof orderId === 'string' ? park.message('xpyun', orderId) : null;
  return message ? { data: message.state === 'printed' } : 'ORDER_UNKNOWN';
}

function queryOrderStatis({ park }: PrintContext, input: Input): Outcome {
  const printer = printerOf(park, input);
  if (typeof printer === 'string') return printer;
  const { date } = input;
  if (typeof date !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(date)) return 'DATE_INVALID';
  const ofDay = park
    .messagesOf('xpyun', printer.serial)
    .filter(({ takenAtMs }) => chinaDay(takenAtMs) === date);
  const count = (state: string) => ofDay.filter((message) => message.state === state).length;
  return { data: { printed: count('printed'), waiting: count('waiting') } };
}

/** 0 offline, 1 online and well, 2 online and not well, which means out of paper. */
function queryPrinterStatus({ park }: PrintContext, input: Input): Outcome {
  const printer = printerOf(park, input);
  if (typeof printer === 'string') return printer;
  if (printer.power === 'offline') return { data: 0 };
  return { data: printer.paper === 'out' ? 2 : 1 };
}

function printerOf(park: PrintContext['park'], { sn }: Input): Printer | XpyunErrorName {
  if (typeof sn !== 'string' || !printerLimits.serial.test(sn)) return 'PARAM';
  return park.printer('xpyun', sn) ?? 'NOT_REGISTERED';
}
