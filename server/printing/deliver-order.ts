import type { Services } from '../services';
import { errorText } from '../wechat/transact';
import { deliverPrinters } from './deliver-printer';

/**
 * Prints at once what a step has just written for an order. Nothing here may undo the step: what fails is logged, and
 * the clock sends it later.
 */
export async function deliverOrder(services: Services, orderId: string): Promise<void> {
  try {
    const printout = await services.database.get('printouts', orderId);
    if (printout) await deliverPrinters(services, printout.printerIds);
  } catch (error) {
    services.log({ event: 'print-failed', orderId, error: errorText(error) });
  }
}
