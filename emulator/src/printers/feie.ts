import { createHash, randomInt } from 'node:crypto';
import { feieErrors, type FeieErrorName } from './feie-errors';
import {
  chinaDay,
  chinaDigits,
  formOf,
  type PrintContext,
  type VendorAnswer,
  type VendorService,
} from './print-context';
import type { Printer } from './print-message';
import { printerLimits } from './printer-limits';

type Operation = (context: PrintContext, form: URLSearchParams) => unknown;

/** `POST /Api/Open/`, a form; which operation stands in `apiname`. Yields data, or the name of an error. */
const operations: Readonly<Record<string, Operation>> = {
  Open_printMsg: printMsg,
  Open_queryOrderState: queryOrderState,
  Open_queryOrderInfoByDate: queryOrderInfoByDate,
  Open_queryPrinterStatus: queryPrinterStatus,
};

export const feie: VendorService = {
  handle(context, request): VendorAnswer | null {
    if (request.method !== 'POST' || request.path.replace(/\/$/, '') !== '/Api/Open') return null;
    const form = formOf(request);
    const operation = operations[form.get('apiname') ?? ''];
    if (!operation) return null;
    const fault = faultOf(context, form);
    const data = fault ?? operation(context, form);
    const isMessage = operation === printMsg && !isErrorName(data);
    return { isMessage, body: bodyOf(data) };
  },
};

function faultOf({ accounts }: PrintContext, form: URLSearchParams): FeieErrorName | null {
  const { user, key } = accounts.of('feie');
  const stime = form.get('stime') ?? '';
  if (!/^\d{10}$/.test(stime)) return 'PARAM';
  if (form.get('user') !== user) return 'USER_UNKNOWN';
  const expected = createHash('sha1')
    .update(user + key + stime)
    .digest('hex');
  return form.get('sig')?.toLowerCase() === expected ? null : 'SIGN';
}

function printMsg({ park, clock }: PrintContext, form: URLSearchParams): unknown {
  const printer = printerOf(park, form);
  if (typeof printer === 'string') return printer;
  const content = form.get('content') ?? '';
  if (content === '') return 'PARAM' satisfies FeieErrorName;
  if (Buffer.byteLength(content) > printerLimits.contentBytes)
    return 'CONTENT_TOO_LONG' satisfies FeieErrorName;
  const copies = Number(form.get('times') ?? 1);
  if (!Number.isInteger(copies) || copies < 1 || copies > printerLimits.copiesMost) return 'PARAM';
  const expired = form.get('expired');
  const expiresAtMs = expired === null ? null : Number(expired) * 1000;
  const leftMs = (expiresAtMs ?? clock.now() + 1) - clock.now();
  if (!(leftMs > 0 && leftMs <= printerLimits.keptAtMostMs)) return 'EXPIRED_INVALID' satisfies FeieErrorName;
  const id = `${printer.serial}_${chinaDigits(clock.now())}_${randomInt(100_000_000, 2_000_000_000)}`;
  return park.take('feie', id, { serial: printer.serial, content, copies, originId: null, expiresAtMs }).id;
}

/** Whether an order was printed: true or false, nothing else. */
function queryOrderState({ park }: PrintContext, form: URLSearchParams): unknown {
  const message = park.message('feie', form.get('orderid') ?? '');
  return message ? message.state === 'printed' : ('ORDER_UNKNOWN' satisfies FeieErrorName);
}

/** How many orders of one day were printed, and how many wait. */
function queryOrderInfoByDate({ park }: PrintContext, form: URLSearchParams): unknown {
  const printer = printerOf(park, form);
  if (typeof printer === 'string') return printer;
  const day = form.get('date') ?? '';
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return 'PARAM' satisfies FeieErrorName;
  const ofDay = park
    .messagesOf('feie', printer.serial)
    .filter(({ takenAtMs }) => chinaDay(takenAtMs) === day);
  return {
    print: ofDay.filter(({ state }) => state === 'printed').length,
    waiting: ofDay.filter(({ state }) => state === 'waiting').length,
  };
}

function queryPrinterStatus({ park }: PrintContext, form: URLSearchParams): unknown {
  const printer = printerOf(park, form);
  if (typeof printer === 'string') return printer;
  if (printer.power === 'offline') return '离线。';
  return printer.paper === 'out' ? '在线，工作状态不正常。' : '在线，工作状态正常。';
}

function printerOf(park: PrintContext['park'], form: URLSearchParams): Printer | FeieErrorName {
  const serial = form.get('sn') ?? '';
  if (!printerLimits.serial.test(serial)) return 'SERIAL_INVALID';
  return park.printer('feie', serial) ?? 'NOT_YOURS';
}

function isErrorName(data: unknown): data is FeieErrorName {
  return typeof data === 'string' && Object.hasOwn(feieErrors, data);
}

function bodyOf(data: unknown): object {
  if (isErrorName(data)) return { ...feieErrors[data], data: null, serverExecutedTime: 3 };
  return { msg: 'ok', ret: 0, data, serverExecutedTime: 3 };
}
