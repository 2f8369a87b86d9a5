import { createHash, randomBytes, randomInt } from 'node:crypto';
import { formOf, type PrintContext, type VendorService } from './print-context';
import type { Printer, PrintMessage } from './print-message';
import { printerLimits } from './printer-limits';
import { yilianyunErrors, type YilianyunErrorName } from './yilianyun-errors';

type Outcome = { readonly body: unknown } | YilianyunErrorName;
type Operation = (context: PrintContext, form: URLSearchParams) => Outcome;

/** Forms; everything but the token itself needs a token. */
const operations: Readonly<Record<string, Operation>> = {
  '/oauth/oauth': giveToken,
  '/print/index': print,
  '/printer/getorderstatus': orderStatus,
  '/printer/getorderpaginglist': listOrders,
  '/printer/getprintstatus': printerStatus,
};

const uuid4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

export const yilianyun: VendorService = {
  handle(context, request) {
    const operation = operations[request.path];
    if (request.method !== 'POST' || !operation) return null;
    const form = formOf(request);
    const outcome = faultOf(context, form, operation) ?? operation(context, form);
    if (typeof outcome === 'string') return { isMessage: false, body: yilianyunErrors[outcome] };
    return {
      isMessage: operation === print,
      body: { error: '0', error_description: 'success', body: outcome.body },
    };
  },
};

function faultOf(
  { accounts, tokens, clock }: PrintContext,
  form: URLSearchParams,
  operation: Operation,
): YilianyunErrorName | null {
  const { user, key } = accounts.of('yilianyun');
  const timestamp = form.get('timestamp') ?? '';
  if (form.get('client_id') !== user) return 'CLIENT_UNKNOWN';
  if (!/^\d{10}$/.test(timestamp)) return 'PARAM_MISSING';
  if (!uuid4.test(form.get('id') ?? '')) return 'UUID';
  const expected = createHash('md5')
    .update(user + timestamp + key)
    .digest('hex');
  if (form.get('sign')?.toLowerCase() !== expected) return 'SIGN';
  if (operation === giveToken) return null;
  const endsAtMs = tokens.get(form.get('access_token') ?? '');
  return typeof endsAtMs === 'number' && clock.now() < endsAtMs ? null : 'TOKEN_EXPIRED';
}

/** A token of an application that serves its own printers. A new one ends the one before it. */
function giveToken({ tokens, clock }: PrintContext, form: URLSearchParams): Outcome {
  if (form.get('grant_type') !== 'client_credentials' || form.get('scope') !== 'all') return 'PARAM_MISSING';
  for (const [token] of tokens.list()) tokens.delete(token);
  const token = randomBytes(16).toString('hex');
  tokens.set(token, clock.now() + printerLimits.tokenValidMs);
  return {
    body: {
      access_token: token,
      refresh_token: randomBytes(16).toString('hex'),
      machine_code: '',
      expires_in: printerLimits.tokenValidMs / 1000,
      refresh_expires_in: printerLimits.tokenValidMs / 1000,
      scope: 'all',
    },
  };
}

/** With `idempotence` 1 an `origin_id` that came before answers its own order and prints nothing. */
function print({ park }: PrintContext, form: URLSearchParams): Outcome {
  const printer = printerOf(park, form);
  if (typeof printer === 'string') return printer;
  const content = form.get('content') ?? '';
  const originId = form.get('origin_id') ?? '';
  if (content === '' || !printerLimits.originId.test(originId)) return 'PARAM_MISSING';
  if (Buffer.byteLength(content) > printerLimits.contentBytes) return 'PRINTER';
  const messages = park.messagesOf('yilianyun', printer.serial);
  const before =
    form.get('idempotence') === '1' ? messages.find((message) => message.originId === originId) : undefined;
  const id = String(randomInt(1_000_000_000, 10_000_000_000));
  const wanted = { serial: printer.serial, content, copies: 1, originId, expiresAtMs: null };
  return { body: { id: (before ?? park.take('yilianyun', id, wanted)).id, origin_id: originId } };
}

/** 0 waits, 1 is printed, 2 will not be printed. */
function orderStatus({ park }: PrintContext, form: URLSearchParams): Outcome {
  const message = park.message('yilianyun', form.get('order_id') ?? '');
  if (!message) return 'ORDER_UNKNOWN';
  const status = message.state === 'waiting' ? 0 : message.state === 'printed' ? 1 : 2;
  return { body: { status, msg: '' } };
}

/** Newest first. */
function listOrders({ park }: PrintContext, form: URLSearchParams): Outcome {
  const printer = printerOf(park, form);
  if (typeof printer === 'string') return printer;
  const page = Number(form.get('page_index') ?? 1);
  const size = Number(form.get('page_size') ?? printerLimits.listPageSize);
  if (!(page >= 1 && page <= printerLimits.listPages && size >= 1 && size <= printerLimits.listPageSize)) {
    return 'PARAM_MISSING';
  }
  const newest = park.messagesOf('yilianyun', printer.serial).reverse();
  return { body: newest.slice((page - 1) * size, page * size).map(listedOrder) };
}

function listedOrder(message: PrintMessage) {
  return {
    id: message.id,
    receiving_time: String(Math.floor(message.takenAtMs / 1000)),
    print_time: message.endedAtMs === null ? '' : String(Math.floor(message.endedAtMs / 1000)),
    origin_id: message.originId,
    status: message.state === 'printed' ? 1 : 0,
    content: message.content,
  };
}

/** 0 offline, 1 online, 2 out of paper. */
function printerStatus({ park }: PrintContext, form: URLSearchParams): Outcome {
  const printer = printerOf(park, form);
  if (typeof printer === 'string') return printer;
  const state = printer.power === 'offline' ? '0' : printer.paper === 'out' ? '2' : '1';
  return { body: { state } };
}

function printerOf(park: PrintContext['park'], form: URLSearchParams): Printer | YilianyunErrorName {
  const serial = form.get('machine_code') ?? '';
  if (!printerLimits.serial.test(serial)) return 'PARAM_MISSING';
  return park.printer('yilianyun', serial) ?? 'PRINTER';
}
