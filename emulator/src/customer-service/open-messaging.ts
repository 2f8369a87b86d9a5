import { buffer } from 'node:stream/consumers';
import type { Clock } from '../clock/clock';
import type { Store } from '../database/store';
import type { FunctionService } from '../functions/function-service';
import { LocalCloudError } from '../http/local-cloud-error';
import { MessagePush } from '../message-push/message-push';
import { callbacksFault, type PushCallback } from '../message-push/push-callback';
import { MediaChecks } from '../openapi/media-check';
import { MessageLog } from '../openapi/message-log';
import { SubscriptionEvents } from '../openapi/subscription-events';
import { SubscriptionLedger } from '../openapi/subscription-ledger';
import type { StorageService } from '../storage/storage-service';
import { ConversationBook } from './conversation-book';
import { CustomerService } from './customer-service';
import { MediaStore } from './media-store';

export interface MessagingSettings {
  readonly store: Store;
  readonly clock: Clock;
  readonly functions: FunctionService;
  readonly storage: StorageService;
  readonly mediaFolder: string;
  readonly callbacks: readonly PushCallback[];
  readonly appId: string;
  /** Address of the local cloud, such as `http://127.0.0.1:8787`. */
  readonly url: string;
}

export type Messaging = ReturnType<typeof openMessaging>;

/** Everything by which people and functions hear of each other in WeChat, over the same push. */
export function openMessaging({ store, clock, functions, storage, url, ...settings }: MessagingSettings) {
  const { appId, callbacks } = settings;
  const fault = callbacksFault(callbacks);
  if (fault) throw new LocalCloudError('BAD_OPTIONS', `The message push is not usable: ${fault}`);
  const now = () => clock.now();
  const push = new MessagePush({ table: store.table('pushes'), clock, functions, callbacks, appId });
  const media = new MediaStore({ folder: settings.mediaFolder, index: store.table('media'), now });
  const book = new ConversationBook(store.table('conversations'), store.table('conversationMessages'));
  const mediaUrl = (mediaId: string) => `${url}/wx/media/${mediaId}`;
  const customerService = new CustomerService({ book, media, push, mediaUrl, appId, now });
  const subscriptions = new SubscriptionLedger(store.table('subscriptions'));
  const subscriptionEvents = new SubscriptionEvents(subscriptions, push);
  const read = (address: string) => readOwnAddress(address, url, storage, media);
  const mediaChecks = new MediaChecks({ table: store.table('mediaChecks'), clock, push, appId, read });
  return {
    ...{ push, media, customerService, subscriptions, subscriptionEvents, mediaChecks },
    messages: new MessageLog(store.table('messages')),
    /** Takes up what the last life of the data left unfinished. */
    resume: () => {
      push.resume();
      mediaChecks.resume();
    },
  };
}

/** Only what this local cloud itself serves can be fetched, since it works without a network. */
async function readOwnAddress(
  address: string,
  url: string,
  storage: StorageService,
  media: MediaStore,
): Promise<Buffer | null> {
  const path = decodeURIComponent(address.split('?')[0] ?? '');
  const [files, pictures] = [`${url}/storage/`, `${url}/wx/media/`];
  if (path.startsWith(pictures)) return (await media.read(path.slice(pictures.length)))?.bytes ?? null;
  const name = path.startsWith(files) ? path.slice(files.length) : '';
  return storage.file(name) ? buffer(storage.read(name)) : null;
}
