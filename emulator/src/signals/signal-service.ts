import type { WebSocket } from 'ws';
import type { Database } from '../database/database';
import { identityOf } from '../identity/identity';
import { parseWatchRequest, type WatchRequest } from './watch-request';

/** Limits per connection, since `watch` is meant for few listeners on small documents. */
const watchesPerConnection = 100;
/** A connection that does not take its messages is cut rather than buffered for. */
const unsentBytes = 1024 * 1024;

interface Watch {
  readonly socket: WebSocket;
  readonly id: string;
  readonly collection: string;
  readonly openid: string | null;
}

type WatchDatabase = Pick<Database, 'read' | 'mayRead' | 'onChange' | 'describe'>;

/** `WS /wx/watch`: tells a client the documents that it may read, at once and whenever they change. */
export class SignalService {
  private readonly watchesByDocument = new Map<string, Set<Watch>>();
  private stopListening: (() => void) | null = null;

  constructor(private readonly database: WatchDatabase) {}

  get watchCount(): number {
    return [...this.watchesByDocument.values()].reduce((sum, watches) => sum + watches.size, 0);
  }

  connect(socket: WebSocket, query: URLSearchParams): void {
    const identity = identityOf(query.get('openid') ?? undefined, undefined, 'wx_client');
    if (typeof identity === 'string') return socket.close(1008, 'openid is not usable');
    const drops = new Map<string, () => void>();
    socket.on('close', () => {
      for (const drop of drops.values()) drop();
      drops.clear();
    });
    socket.on('message', (data: Buffer) => {
      const request = parseWatchRequest(data.toString('utf8'));
      if (typeof request === 'string') return sendError(socket, '', -501007, request);
      this.handle(socket, identity.openid, drops, request);
    });
  }

  close(): void {
    this.watchesByDocument.clear();
    this.listenWhileWatched();
  }

  private handle(
    socket: WebSocket,
    openid: string | null,
    drops: Map<string, () => void>,
    request: WatchRequest,
  ): void {
    drops.get(request.id)?.();
    drops.delete(request.id);
    if (request.type === 'unwatch') return;
    if (drops.size >= watchesPerConnection) {
      return sendError(
        socket,
        request.id,
        -501003,
        `One connection may watch ${watchesPerConnection} documents at most.`,
      );
    }
    const { collection, docId } = request;
    if (!this.database.describe().some((known) => known.collection === collection)) {
      return sendError(
        socket,
        request.id,
        -502005,
        `database collection not exists: there is no collection "${collection}".`,
      );
    }
    const watch = { socket, id: request.id, collection, openid };
    drops.set(request.id, this.add(keyOf(collection, docId), watch));
    this.tell(watch, this.database.read(collection, docId));
  }

  private add(key: string, watch: Watch): () => void {
    const watches = this.watchesByDocument.get(key) ?? new Set();
    watches.add(watch);
    this.watchesByDocument.set(key, watches);
    this.listenWhileWatched();
    return () => {
      watches.delete(watch);
      if (watches.size === 0 && this.watchesByDocument.get(key) === watches)
        this.watchesByDocument.delete(key);
      this.listenWhileWatched();
    };
  }

  /** The database copies each changed document for its listeners, which nobody needs while nothing is watched. */
  private listenWhileWatched(): void {
    if (this.watchesByDocument.size === 0) {
      this.stopListening?.();
      this.stopListening = null;
    } else {
      this.stopListening ??= this.database.onChange(({ collection, id, after }) => {
        for (const watch of this.watchesByDocument.get(keyOf(collection, id)) ?? []) this.tell(watch, after);
      });
    }
  }

  private tell({ socket, id, collection, openid }: Watch, document: ReturnType<WatchDatabase['read']>): void {
    if (socket.bufferedAmount > unsentBytes) return socket.terminate();
    if (this.database.mayRead(collection, document, openid)) {
      return socket.send(JSON.stringify({ type: 'change', id, doc: document }));
    }
    sendError(
      socket,
      id,
      -502003,
      `database permission denied: the rule of "${collection}" does not let this person read the document.`,
    );
  }
}

function sendError(socket: WebSocket, id: string, errCode: number, sentence: string): void {
  socket.send(
    JSON.stringify({ type: 'error', id, errCode, errMsg: `document.watch:fail ${errCode} ${sentence}` }),
  );
}

function keyOf(collection: string, docId: string): string {
  return `${collection}/${docId}`;
}
