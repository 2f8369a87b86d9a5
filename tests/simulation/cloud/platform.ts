import collections from '../../../config/cloud/collections.json';
import type { Clock } from '../../../emulator/src/clock/clock';
import type { CollectionDefinition } from '../../../emulator/src/database/collection-definition';
import { Database } from '../../../emulator/src/database/database';
import { openStore } from '../../../emulator/src/database/store';
import { createPrintService } from '../../../emulator/src/printers/print-service';
import type { Notify } from '../../../emulator/src/wechat-pay/notifier';
import { createPayService } from '../../../emulator/src/wechat-pay/pay-service';
import type { PayService } from '../../../emulator/src/wechat-pay/pay-service';
import { simulatedKeys } from './simulated-keys';

export const payBaseUrl = 'https://pay.local/pay';
export const printBaseUrl = 'https://print.local/printers';
export const notifyUrl = 'https://house.local/http/payment-notify';

export interface PlatformOptions {
  /** `:memory:`, or a data file that a restart opens again. */
  readonly file: string;
  readonly clock: Clock;
  readonly notify: Notify;
}

export type Platform = ReturnType<typeof openPlatform>;

/** The real local database, the real local WeChat Pay and the real local printers, on the simulation's time. */
export function openPlatform({ file, clock, notify }: PlatformOptions) {
  const definitions = collections as unknown as CollectionDefinition[];
  const database = Database.open({ file, collections: definitions, clock, realNow: () => clock.now() });
  const store = openStore(file);
  if (store.table('pay-keys').get('keys') === null) store.table('pay-keys').set('keys', simulatedKeys());
  const pay: PayService = createPayService({
    store,
    clock,
    mchid: '1900000001',
    appId: 'wx0123456789abcdef',
    merchantName: '巷口小灶',
    baseUrl: () => payBaseUrl,
    notify,
  });
  const prints = createPrintService({ store, clock, baseUrl: () => printBaseUrl });
  return {
    database,
    pay,
    prints,
    keys: store.table('pay-keys'),
    /** Puts on disk what waits for it; a database in memory has nothing to wait for. */
    flush: () => {
      if (file !== ':memory:') store.flush();
    },
    async close(): Promise<void> {
      pay.close();
      prints.close();
      await database.close();
      store.close();
    },
  };
}
