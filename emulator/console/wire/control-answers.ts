import type { ClockState } from '../../src/clock/clock';
import type { ConversationMessage, ConversationView } from '../../src/customer-service/conversation';
import type { CollectionDescription } from '../../src/database/database';
import type { Explain } from '../../src/database/find';
import type { Json } from '../../src/database/key-value-table';
import type { DeployedFunction } from '../../src/functions/deployed-function';
import type { Faults } from '../../src/faults/fault-switches';
import type { LogLine } from '../../src/functions/worker-protocol';
import type { SentMessage } from '../../src/openapi/message-log';
import type { LocalCloudOptions } from '../../src/options';
import type { Call, TraceEvent } from '../../src/trace/trace';
import type { PaymentView } from '../../src/wechat-pay/pay-control';
import type { PaySwitches } from '../../src/wechat-pay/pay-settings';

/** What `/control/…` answers, as JSON carries it. The types are the local cloud's own wherever they stand there. */

export type JsonRecord = { readonly [key: string]: Json };

export interface ClockView {
  readonly nowMs: number;
  readonly offsetMs: number;
  readonly isPaused: boolean;
}

export interface ClockAnswer extends ClockView {
  readonly due: readonly { readonly dueMs: number; readonly name: string }[];
}

export interface CloudState extends Pick<LocalCloudOptions, 'envId' | 'appId' | 'people' | 'links'> {
  readonly project: string;
  readonly port: number;
  readonly clock: ClockView;
  readonly counts: Readonly<
    Record<'functions' | 'collections' | 'documents' | 'payments' | 'messages' | 'files', number>
  >;
  readonly faults: Faults & { readonly pay: PaySwitches };
}

export interface PayOverview {
  readonly payments: readonly PaymentView[];
  readonly switches: PaySwitches;
  /** Fen that refunds can be paid from. */
  readonly balance: number;
}

export interface QueryAnswer {
  readonly documents: readonly JsonRecord[];
  readonly explain: Explain;
}

export interface InvocationView {
  readonly errMsg: string;
  readonly requestID: string;
  readonly errCode?: number;
  readonly result?: Json;
}

export interface Subscription {
  readonly openid: string;
  readonly templateId: string;
  /** Messages that the person still accepts. */
  readonly left: number;
}

export interface ConversationSummary extends Omit<ConversationView, 'messages'> {
  readonly count: number;
  readonly last: ConversationMessage | null;
}

export type CollectionView = CollectionDescription;
export type FunctionView = ReturnType<DeployedFunction['describe']>;
export type MessageView = SentMessage;

export type CloudEvent =
  | TraceEvent
  | { readonly type: 'payment'; readonly outTradeNo: string }
  | { readonly type: 'message'; readonly message: SentMessage }
  | { readonly type: 'conversation'; readonly openid: string }
  | { readonly type: 'print' }
  | ({ readonly type: 'clock'; readonly nowMs: number } & ClockState)
  | { readonly type: 'document'; readonly change: DocumentNews; readonly atMs: number };

/** A document after a change; null when it was removed. */
export interface DocumentNews {
  readonly collection: string;
  readonly id: string;
  readonly after: JsonRecord | null;
}

export interface CallRecord extends Call {
  readonly logs: readonly LogLine[];
  readonly event: string;
  readonly result: string | null;
}
