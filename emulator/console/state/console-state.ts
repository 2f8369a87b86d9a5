import type {
  CallRecord,
  ClockAnswer,
  CloudState,
  CollectionView,
  ConversationSummary,
  DocumentNews,
  FunctionView,
  JsonRecord,
  MessageView,
  PayOverview,
  Subscription,
} from '../wire/control-answers';
import type { Connection } from '../wire/event-socket';

export type KnownCall = Omit<CallRecord, 'logs' | 'event' | 'result'>;
export type LogLine = CallRecord['logs'][number];

export interface LogEntry {
  readonly key: string;
  readonly requestId: string | null;
  readonly functionName: string;
  readonly line: LogLine;
}

/** A change with what the console knew of the document before; `before` is undefined when it knew nothing. */
export interface SeenChange extends DocumentNews {
  readonly key: string;
  readonly atMs: number;
  readonly before: JsonRecord | null | undefined;
}

export interface ConsoleState {
  readonly connection: Connection;
  readonly cloud: CloudState | null;
  readonly clock: ClockAnswer | null;
  /** Newest first. */
  readonly calls: readonly KnownCall[];
  /** Oldest first. */
  readonly logs: readonly LogEntry[];
  /** Newest first. */
  readonly changes: readonly SeenChange[];
  readonly pay: PayOverview | null;
  readonly functions: readonly FunctionView[];
  readonly collections: readonly CollectionView[];
  /** Newest first. */
  readonly messages: readonly MessageView[];
  readonly conversations: readonly ConversationSummary[];
  readonly subscriptions: readonly Subscription[];
}

export const emptyState: ConsoleState = {
  connection: 'connecting',
  cloud: null,
  clock: null,
  calls: [],
  logs: [],
  changes: [],
  pay: null,
  functions: [],
  collections: [],
  messages: [],
  conversations: [],
  subscriptions: [],
};

/** How much the page keeps; the local cloud itself keeps 500 calls. */
export const keptInPage = { calls: 2_000, logs: 10_000, changes: 1_000, documents: 5_000 } as const;
