import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';

export interface SocketRoute {
  readonly path: string;
  /** Whether pages of WeChat DevTools may connect, and not only those of the local cloud itself. */
  readonly isOpenToDevTools: boolean;
  readonly connect: (socket: WebSocket, query: URLSearchParams) => void;
}

const heartbeatMs = 20_000;
const longestMessageBytes = 16 * 1024;

/** WebSockets with a heartbeat: one that did not answer the last is dead and is removed. */
export class SocketRoutes {
  private readonly server = new WebSocketServer({ noServer: true, maxPayload: longestMessageBytes });
  private readonly awaitingPong = new WeakSet<WebSocket>();
  private readonly heartbeat: NodeJS.Timeout;

  constructor(
    private readonly routes: readonly SocketRoute[],
    everyMs = heartbeatMs,
  ) {
    this.heartbeat = setInterval(() => this.beat(), everyMs);
    this.heartbeat.unref();
  }

  find(path: string): SocketRoute | null {
    return this.routes.find((route) => route.path === path) ?? null;
  }

  accept(route: SocketRoute, request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.server.handleUpgrade(request, socket, head, (webSocket) => {
      this.server.emit('connection', webSocket, request);
      webSocket.on('pong', () => this.awaitingPong.delete(webSocket));
      webSocket.on('error', () => webSocket.terminate());
      route.connect(webSocket, new URLSearchParams((request.url ?? '').split('?')[1] ?? ''));
    });
  }

  get connections(): number {
    return this.server.clients.size;
  }

  /** 1012 tells clients that the service restarts, so that they connect again. */
  close(): void {
    clearInterval(this.heartbeat);
    for (const socket of this.server.clients) {
      socket.close(1012, 'the local cloud is stopping');
      socket.terminate();
    }
    this.server.close();
  }

  private beat(): void {
    for (const socket of this.server.clients) {
      if (this.awaitingPong.has(socket)) {
        socket.terminate();
        continue;
      }
      this.awaitingPong.add(socket);
      socket.ping();
    }
  }
}
