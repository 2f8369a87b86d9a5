import { usesWeChatCloud } from './environment';
import { weChatCloud } from './transport';
import { watchOverSocket } from './watch-socket';

/** Tells what a connection to one document hears. */
export interface DocumentEars {
  /** The document as it is now; heard once on connecting and at each change. */
  readonly onDocument: (document: unknown) => void;
  /** Called when the connection is lost or refused. */
  readonly onLost: () => void;
}

const pollingMs = [4_000, 6_000, 10_000, 20_000, 30_000] as const;
const reconnectMs = [1_000, 2_000, 5_000, 10_000, 30_000] as const;

/**
 * Calls `refetch` whenever the signal document changes, and now and then while no connection stands.
 * The signal carries a version and nothing private; what changed is fetched through a function.
 */
export function watchSignal(signalId: string, refetch: () => void): () => void {
  let isStopped = false;
  let lastSeen: string | null = null;
  let lostTimes = 0;
  let pollTimes = 0;
  let pollTimer: ReturnType<typeof setTimeout> | null = null;
  let reconnectTimer: ReturnType<typeof setTimeout> | null = null;
  let disconnect: () => void = () => undefined;

  const stopPolling = () => {
    if (pollTimer !== null) clearTimeout(pollTimer);
    pollTimer = null;
    pollTimes = 0;
  };
  const poll = () => {
    if (isStopped || pollTimer !== null) return;
    pollTimer = setTimeout(
      () => {
        pollTimer = null;
        refetch();
        poll();
      },
      delayOf(pollingMs, pollTimes),
    );
    pollTimes += 1;
  };
  const connect = () => {
    if (isStopped) return;
    disconnect = connectToSignal(signalId, {
      onDocument(document) {
        stopPolling();
        lostTimes = 0;
        const seen = JSON.stringify(document);
        const isNews = lastSeen !== null && seen !== lastSeen;
        lastSeen = seen;
        if (isNews) refetch();
      },
      onLost() {
        if (isStopped || reconnectTimer !== null) return;
        disconnect();
        poll();
        reconnectTimer = setTimeout(
          () => {
            reconnectTimer = null;
            connect();
          },
          delayOf(reconnectMs, lostTimes),
        );
        lostTimes += 1;
      },
    });
  };

  connect();
  return () => {
    isStopped = true;
    stopPolling();
    if (reconnectTimer !== null) clearTimeout(reconnectTimer);
    disconnect();
  };
}

function connectToSignal(signalId: string, ears: DocumentEars): () => void {
  return usesWeChatCloud ? watchInWeChat(signalId, ears) : watchOverSocket('signals', signalId, ears);
}

/** The part of a client document that Taro's types leave out. */
interface WatchableDocument {
  watch(ears: {
    onChange: (snapshot: { readonly docs: readonly unknown[] }) => void;
    onError: (failure: unknown) => void;
  }): { close(): unknown };
}

function watchInWeChat(signalId: string, ears: DocumentEars): () => void {
  const document: unknown = weChatCloud().database().collection('signals').doc(signalId);
  if (!isWatchable(document)) {
    ears.onLost();
    return () => undefined;
  }
  const listener = document.watch({
    onChange: (snapshot) => ears.onDocument(snapshot.docs[0] ?? null),
    onError: () => ears.onLost(),
  });
  return () => {
    Promise.resolve(listener.close()).catch((error: unknown) =>
      console.warn('The watch did not close.', error),
    );
  };
}

function isWatchable(document: unknown): document is WatchableDocument {
  return typeof document === 'object' && document !== null && 'watch' in document;
}

function delayOf(delays: readonly number[], times: number): number {
  return delays[Math.min(times, delays.length - 1)] ?? 30_000;
}
