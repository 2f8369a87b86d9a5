import type { Exchange } from '../http/exchange';
import { jsonRecord, parseJson } from '../http/exchange';
import { refuseForeignOrigin } from '../http/guard';
import { RequestRefusal } from '../http/request-refusal';
import type { Services } from '../services';
import { callRoutes } from './call-routes';
import { cloudRoutes } from './cloud-routes';
import type { ControlRoute } from './control-route';
import { conversationRoutes } from './conversation-routes';
import { databaseRoutes } from './database-routes';
import { functionRoutes } from './function-routes';
import { messageRoutes } from './message-routes';
import { payRoutes } from './pay-routes';
import { printerRoutes } from './printer-routes';
import { pushRoutes } from './push-routes';

const routes: readonly ControlRoute[] = [
  ...cloudRoutes,
  ...callRoutes,
  ...functionRoutes,
  ...databaseRoutes,
  ...payRoutes,
  ...messageRoutes,
  ...conversationRoutes,
  ...pushRoutes,
  ...printerRoutes,
];

const bodyBytes = 2 * 1024 * 1024;

/** `/control/…`: what a developer may see and do. Only the local cloud's own pages and programs get in. */
export async function serveControl(services: Services, exchange: Exchange, rest: string): Promise<void> {
  refuseForeignOrigin(exchange.headers, { devTools: false });
  const segments = rest.split('/').slice(1).map(decodeURIComponent);
  const found = routes.filter((route) => matches(route, segments));
  const route = found.find(({ method }) => method === exchange.method);
  if (!route) {
    if (found.length === 0)
      throw new RequestRefusal(404, 'NOT_FOUND', `The control interface has no ${rest}.`);
    throw new RequestRefusal(
      405,
      'METHOD_NOT_ALLOWED',
      `${rest} takes ${found.map(({ method }) => method).join(' or ')}.`,
    );
  }
  const pattern = route.path.split('/').slice(1);
  const answer = await route.run(services, {
    parts: segments.filter((_segment, index) => pattern[index] === '*'),
    query: exchange.query(),
    body: exchange.method === 'POST' ? await readBody(exchange) : {},
  });
  await services.store.settled();
  exchange.sendJson(200, answer ?? null);
}

function matches(route: ControlRoute, segments: readonly string[]): boolean {
  const pattern = route.path.split('/').slice(1);
  return (
    pattern.length === segments.length &&
    pattern.every((part, index) => part === '*' || part === segments[index])
  );
}

async function readBody(exchange: Exchange): Promise<Record<string, unknown>> {
  const text = (await exchange.body(bodyBytes)).toString('utf8');
  return jsonRecord(parseJson(text || '{}', 'The body'), 'The body');
}
