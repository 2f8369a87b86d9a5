import http from 'node:http';
import { withinRealTime } from '../clock/within-real-time';
import type { FunctionService } from '../functions/function-service';
import { callOverHttp } from './http-access';

/** The payment platform takes an answer for lost after this time. */
const patienceMs = 5000;

/** Posts a notification: within the local cloud without a detour over the network, elsewhere by HTTP. */
export async function deliverNotification(
  functions: FunctionService,
  cloud: { readonly envId: string; readonly url: string },
  target: string,
  headers: Record<string, string>,
  body: Buffer,
): Promise<{ status: number }> {
  const prefix = `${cloud.url}/http/`;
  if (!target.startsWith(prefix)) return post(target, headers, body);
  const [path = '', queryText = ''] = target.slice(prefix.length).split('?');
  const slash = path.indexOf('/');
  const lowerCase = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const answer = callOverHttp(functions, cloud.envId, {
    functionName: slash < 0 ? path : path.slice(0, slash),
    method: 'POST',
    path: slash < 0 ? '/' : path.slice(slash),
    queryText,
    headers: lowerCase,
    body,
  });
  return { status: (await withinRealTime(answer, patienceMs)).status };
}

function post(target: string, headers: Record<string, string>, body: Buffer): Promise<{ status: number }> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      target,
      { method: 'POST', headers: { ...headers, 'content-length': body.length }, timeout: patienceMs },
      (response) => {
        response.resume();
        response.on('end', () => resolve({ status: response.statusCode ?? 0 }));
        response.on('error', reject);
      },
    );
    request.on('timeout', () => request.destroy(new Error(`No answer within ${patienceMs} ms.`)));
    request.on('error', reject);
    request.end(body);
  });
}
