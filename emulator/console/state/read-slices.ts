import type {
  ClockAnswer,
  CloudEvent,
  CloudState,
  CollectionView,
  ConversationSummary,
  FunctionView,
  MessageView,
  PayOverview,
  Subscription,
} from '../wire/control-answers';
import { readControl } from '../wire/control-client';
import type { ConsoleState, KnownCall } from './console-state';

/** A part of the state that is read as a whole. */
export type Slice =
  'cloud' | 'clock' | 'pay' | 'functions' | 'collections' | 'messages' | 'conversations' | 'subscriptions';

const readers: { readonly [Name in Slice]: () => Promise<ConsoleState[Name]> } = {
  cloud: () => readControl<CloudState>('state'),
  clock: () => readControl<ClockAnswer>('clock'),
  pay: () => readControl<PayOverview>('pay?limit=1000'),
  functions: () => readControl<FunctionView[]>('functions'),
  collections: () => readControl<CollectionView[]>('database'),
  messages: () => readControl<MessageView[]>('messages?limit=1000'),
  conversations: () => readControl<ConversationSummary[]>('conversations'),
  subscriptions: () => readControl<Subscription[]>('subscriptions'),
};

const slicesByEvent: { readonly [Type in CloudEvent['type']]: readonly Slice[] } = {
  call: ['functions', 'clock'],
  operation: [],
  log: [],
  payment: ['pay', 'cloud', 'clock'],
  message: ['cloud', 'subscriptions'],
  conversation: ['conversations'],
  print: ['clock'],
  clock: ['clock', 'cloud'],
  document: ['collections', 'cloud'],
};

export function slicesOf(type: CloudEvent['type']): readonly Slice[] {
  return slicesByEvent[type];
}

export async function readSlices(slices: readonly Slice[]): Promise<Partial<ConsoleState>> {
  const entries = await Promise.all(slices.map(async (slice) => [slice, await readers[slice]()] as const));
  return Object.fromEntries(entries);
}

export async function readEverything(): Promise<Partial<ConsoleState>> {
  const [calls, slices] = await Promise.all([
    readControl<KnownCall[]>('calls?limit=500'),
    readSlices(Object.keys(readers) as Slice[]),
  ]);
  return { calls, ...slices };
}
