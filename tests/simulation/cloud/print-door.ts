import type { PrintService } from '../../../emulator/src/printers/print-service';
import type { VendorExchange, VendorRequest } from '../../../server/printing/vendors/vendor-connection';
import type { FunctionParts, Functions, Instance } from './functions';
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
  return (request) =>
    parts
      .functions()
      .operate(instance, labelOf(request), (key) => exchange(parts, key, request), mostTravelMs);
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
