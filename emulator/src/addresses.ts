import { serveMedia } from './customer-service/media-route';
import { callFunctionOverHttp } from './functions/wx-functions-route';
import { serveControl } from './control/control-service';
import { EventStream } from './control/event-stream';
import { serveHttpAccess } from './http-access/http-access';
import { servePay } from './http-access/pay-route';
import { servePrinters } from './http-access/printers-route';
import type { Services } from './services';
import { Router, type Handler, type Route } from './http/router';
import { SocketRoutes } from './http/socket-routes';
import { StaticFiles } from './http/static-files';
import { serveStorage } from './storage/storage-route';
import { uploadFromPhone } from './storage/phone-upload-route';

/** Which service answers at which address. */
export function routerFor(services: Services): Router {
  const { options, functions, admin, storage } = services;
  const own = (prefix: string, handle: Handler): Route => ({ prefix, handle, isOpenToOtherSites: false });
  const open = (prefix: string, handle: Handler): Route => ({ prefix, handle, isOpenToOtherSites: true });
  return new Router([
    own('/healthz', (exchange) => exchange.sendJson(200, { status: 'ok' })),
    own('/admin', (exchange) => admin.handle(exchange)),
    own('/wx/functions', (exchange, rest) => callFunctionOverHttp(functions, exchange, rest)),
    own('/wx/storage', (exchange, rest) => uploadFromPhone(storage, exchange, rest)),
    own('/wx/media', (exchange, rest) => serveMedia(services, exchange, rest)),
    open('/http', (exchange, rest) => serveHttpAccess(functions, options.envId, exchange, rest)),
    open('/pay', (exchange, rest) => servePay(services, exchange, rest)),
    own('/printers', (exchange, rest) => servePrinters(services, exchange, rest)),
    own('/storage', (exchange, rest) => serveStorage(storage, exchange, rest)),
    own('/control', (exchange, rest) => serveControl(services, exchange, rest)),
    ...pages('/console', options.consoleDir, 'The console page is not built.'),
    ...pages('', options.staticDir, 'The browser app is not built: build it, then load this page again.'),
  ]);
}

export function socketsFor(services: Services): SocketRoutes {
  const events = new EventStream(services.listen);
  return new SocketRoutes([
    {
      path: '/wx/watch',
      isOpenToDevTools: true,
      connect: (socket, query) => services.signals.connect(socket, query),
    },
    { path: '/control/events', isOpenToDevTools: false, connect: (socket) => events.connect(socket) },
  ]);
}

/** A folder of pages below a prefix; without its final "/" the browser would resolve relative addresses wrongly. */
function pages(prefix: string, folder: string | null, missing: string): Route[] {
  if (folder === null) return [];
  const files = new StaticFiles(folder, missing);
  return [
    {
      prefix,
      isOpenToOtherSites: false,
      handle: (exchange, rest) => {
        if (rest === '') return void exchange.response.writeHead(302, { location: `${prefix}/` }).end();
        return files.serve(exchange, rest);
      },
    },
  ];
}
