import http, { type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { Exchange } from './exchange';
import { refuseForeignHost, refuseForeignOrigin } from './guard';
import { RequestRefusal } from './request-refusal';
import type { Router } from './router';
import type { SocketRoutes } from './socket-routes';
import { LocalCloudError } from './local-cloud-error';

export interface HttpServerSettings {
  /** 0 takes any free port. */
  readonly port: number;
  /** Absent while the services start or are reset. */
  readonly router: () => Router | null;
  readonly sockets: () => SocketRoutes | null;
  readonly onError: (error: unknown) => void;
}

export interface HttpServer {
  readonly port: number;
  close(): Promise<void>;
}

const loopback = '127.0.0.1';

/** Listens on this machine alone. Connections are kept open longer than any client of the SDK keeps them. */
export async function listen(settings: HttpServerSettings): Promise<HttpServer> {
  const server = http.createServer({ keepAliveTimeout: 75_000, noDelay: true }, (request, response) => {
    void answer(new Exchange(request, response), settings);
  });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) =>
    upgrade(request, socket, head, settings),
  );
  server.on('clientError', (_error, socket) => socket.destroy());
  await bind(server, settings.port);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : settings.port;
  return { port, close: () => closeServer(server) };
}

async function answer(exchange: Exchange, settings: HttpServerSettings): Promise<void> {
  try {
    refuseForeignHost(exchange.headers);
    const found = routerOf(settings).find(exchange.path);
    if (!found) throw new RequestRefusal(404, 'NOT_FOUND', `There is nothing at ${exchange.path}.`);
    const changes = exchange.method !== 'GET' && exchange.method !== 'HEAD';
    if (changes && !found.route.isOpenToOtherSites) refuseForeignOrigin(exchange.headers, { devTools: true });
    await found.route.handle(exchange, found.rest);
  } catch (error) {
    answerError(exchange, error, settings);
  }
}

function routerOf(settings: HttpServerSettings): Router {
  const router = settings.router();
  if (router) return router;
  throw new RequestRefusal(
    503,
    'STARTING',
    'The local cloud is still starting or being reset: try again in a moment.',
  );
}

function answerError(exchange: Exchange, error: unknown, settings: HttpServerSettings): void {
  if (exchange.response.headersSent) {
    exchange.response.destroy();
    return;
  }
  if (error instanceof RequestRefusal) {
    return exchange.sendJson(error.status, { code: error.code, message: error.message, ...error.details });
  }
  if (exchange.request.destroyed && !exchange.request.complete) return;
  settings.onError(error);
  const reason = error instanceof Error ? error.message : String(error);
  exchange.sendJson(500, { code: 'BUG', message: `The local cloud met an error of its own: ${reason}` });
}

function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer, settings: HttpServerSettings): void {
  socket.on('error', () => socket.destroy());
  try {
    refuseForeignHost(request.headers);
    const sockets = settings.sockets();
    const path = (request.url ?? '').split('?')[0] ?? '';
    const route = sockets?.find(path);
    if (!sockets || !route) throw new RequestRefusal(404, 'NOT_FOUND', `There is no WebSocket at ${path}.`);
    refuseForeignOrigin(request.headers, { devTools: route.isOpenToDevTools });
    sockets.accept(route, request, socket, head);
  } catch (error) {
    const status = error instanceof RequestRefusal ? error.status : 500;
    const message = error instanceof Error ? error.message : String(error);
    socket.end(
      `HTTP/1.1 ${status} ${http.STATUS_CODES[status]}\r\nconnection: close\r\ncontent-type: text/plain; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(message)}\r\n\r\n${message}`,
    );
  }
}

function bind(server: http.Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(describeBindError(error, port)));
    server.listen(port, loopback, resolve);
  });
}

function describeBindError(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new LocalCloudError(
      'PORT_TAKEN',
      `Port ${port} is taken by another program: stop it, or choose another with --port.`,
    );
  }
  if (error.code === 'EACCES' || error.code === 'ERR_SOCKET_BAD_PORT') {
    return new LocalCloudError(
      'PORT_REFUSED',
      `Port ${port} cannot be used on this machine: choose one from 1024 to 65535 with --port.`,
    );
  }
  return error;
}

async function closeServer(server: http.Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}
