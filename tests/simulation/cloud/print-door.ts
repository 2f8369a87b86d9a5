import type { PrintService } from '../../../emulator/src/printers/print-service';
import type { VendorExchange, VendorRequest } from '../../../server/printing/vendors/vendor-connection';
import type { FunctionParts, FunctionRun, Functions, Instance } from './functions';
import { printBaseUrl } from './platform';

export interface PrintDoorParts extends FunctionParts {
  readonly prints: () => PrintService;
  readonly functions: () => Functions;
}

type Answer = Awaited<ReturnType<VendorExchange>>;

const mostTravelMs = 400;
/** The client of the vendors gives up after so long. */
const patienceMs = 2_000;

/** The way to the vendors of printers: each request of an instance is a step, and may be lost on either way. */
export function printExchangeFor(
  parts: PrintDoorParts,
  instance: Omit<Instance, 'services'>,
): VendorExchange {
  return async (request) => {
    const leave = enter(parts, instance, request);
    try {
      return await parts
        .functions()
        .operate(instance, labelOf(request), (key) => exchange(parts, key, request), mostTravelMs);
    } finally {
      leave();
    }
  };
}

/** Whoever sends to a printer has it alone: what two send at once, no count tells apart afterwards. */
function enter(
  { witness }: PrintDoorParts,
  { run }: Omit<Instance, 'services'>,
  request: VendorRequest,
): () => void {
  const printer = printerOf(request);
  if (printer === null || !run) return () => {};
  const others = witness.sendersByPrinter.get(printer) ?? new Set<FunctionRun>();
  witness.sendersByPrinter.set(printer, others);
  for (const other of others) {
    if (!other.isOver) witness.crowdedPrinters.push(`${other.key} and ${run.key} send to ${printer} at once`);
  }
  others.add(run);
  return () => others.delete(run);
}

/** The printer to which a message goes; null for requests that only ask. */
function printerOf({ url, contentType, body }: VendorRequest): string | null {
  const isJson = contentType.includes('json');
  const fields = isJson
    ? new Map(Object.entries(JSON.parse(body) as Record<string, unknown>))
    : new Map<string, unknown>(new URLSearchParams(body));
  const isMessage =
    url.endsWith('/print') || url.endsWith('/print/index') || fields.get('apiname') === 'Open_printMsg';
  return isMessage ? String(fields.get('sn') ?? fields.get('machine_code')) : null;
}

/** Feie has one address for everything; what is asked stands in the form. */
function labelOf({ url, body }: VendorRequest): string {
  const operation = new URLSearchParams(body).get('apiname') ?? '';
  return `ask ${url.slice(printBaseUrl.length + 1)} ${operation}`.trim();
}

async function exchange(parts: PrintDoorParts, key: string, request: VendorRequest): Promise<Answer> {
  const { faults, timeline, chance } = parts;
  if (faults.strikes('print-down', key)) throw new Error('connect ECONNREFUSED');
  if (!faults.strikes('print-slow', key)) {
    const answer = await carryOut(parts, request);
    if (faults.strikes('print-answer-lost', key)) throw new Error('socket hang up');
    return answer;
  }
  timeline.after(chance.whole(`${key} is done after`, 500, 25_000), `${key}, slowly`, () => {
    void carryOut(parts, request);
  });
  return new Promise((_, reject) => {
    timeline.after(patienceMs, `${key} is given up`, () => reject(new Error('The operation was aborted')));
  });
}

async function carryOut({ prints, stillness }: PrintDoorParts, request: VendorRequest): Promise<Answer> {
  const { url, contentType, body } = request;
  const path = url.slice(printBaseUrl.length);
  const answer = await stillness.during(() =>
    prints().handle({ method: 'POST', path, contentType, rawBody: Buffer.from(body) }),
  );
  return { status: answer.status, text: answer.body };
}
