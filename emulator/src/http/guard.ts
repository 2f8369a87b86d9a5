import type { IncomingHttpHeaders } from 'node:http';
import { RequestRefusal } from './request-refusal';

const loopbackNames = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Pages of WeChat DevTools, whose requests may name their origin. */
const devToolsOrigins = new Set(['https://servicewechat.com']);

/**
 * A website can point its own name at 127.0.0.1 (DNS rebinding) and then talk to a local server as if it were its own.
 * Its requests still carry its name in `Host`.
 */
export function refuseForeignHost(headers: IncomingHttpHeaders): void {
  const name = (headers.host ?? '').replace(/:\d+$/, '');
  if (loopbackNames.has(name.toLowerCase())) return;
  throw new RequestRefusal(
    403,
    'FOREIGN_HOST',
    `The local cloud answers only to 127.0.0.1 and localhost, not to "${name}": open it under one of these names.`,
  );
}

/** A page of another website may send requests to a local server; the browser then names the page in `Origin`. */
export function refuseForeignOrigin(
  headers: IncomingHttpHeaders,
  options: { readonly devTools: boolean },
): void {
  const origin = headers.origin;
  if (origin === undefined || origin === `http://${headers.host}`) return;
  if (options.devTools && (devToolsOrigins.has(origin) || isLoopback(origin))) return;
  throw new RequestRefusal(
    403,
    'FOREIGN_ORIGIN',
    `A page of ${origin} may not use this part of the local cloud: only its own pages and programs without an origin may.`,
  );
}

function isLoopback(origin: string): boolean {
  const host = /^https?:\/\/([^/]*?)(?::\d+)?$/.exec(origin)?.[1];
  return host !== undefined && loopbackNames.has(host);
}
