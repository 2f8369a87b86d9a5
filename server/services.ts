import type { CodePage } from '../domain/channel/code-page';
import type { InstanceMemory } from './instance-memory';
import type { GuestMessages } from './consent/guest-messages';
import type { PrinterVendors } from './printing/vendors/printer-vendor';
import type { QueueLink } from './queue/queue-link';
import type { TableCodes } from './tables/table-codes';
import type { ContentSecurity } from './wechat/content-security';
import type { Database } from './wechat/database';
import type { PictureStore } from './wechat/picture-store';
import type { WechatPay } from './wechat/pay/wechat-pay';
import type { ServiceMessages } from './wechat/service-messages';

/** Everything the server reaches beyond itself, handed in so that a test can drive time and failures. */
export interface Services {
  readonly database: Database;
  readonly pay: WechatPay;
  readonly messages: GuestMessages;
  /** WeChat's own conversation with a guest. */
  readonly conversations: ServiceMessages;
  readonly contentSecurity: ContentSecurity;
  readonly pictures: PictureStore;
  readonly tableCodes: TableCodes;
  /** The codes that open the queue: at a door, or of a number that a phone takes over. */
  readonly doorCodes: TableCodes;
  /** What the QR code on the slip of a number says. */
  readonly queueLink: QueueLink;
  /** The named codes that the house prints, by the page that they open. */
  readonly pageCodes: Readonly<Record<CodePage, TableCodes>>;
  readonly printers: PrinterVendors;
  readonly nowMs: () => number;
  /** Real time, for what is on its way already. */
  readonly wait: (ms: number) => Promise<void>;
  /** 128 random bits as 32 hexadecimal characters. */
  readonly newId: () => string;
  readonly memory: InstanceMemory;
  /** One line for the function's log; never a key, an address or a phone number. */
  readonly log: (entry: Readonly<Record<string, unknown>>) => void;
}
