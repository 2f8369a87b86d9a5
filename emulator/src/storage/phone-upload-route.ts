import type { Exchange } from '../http/exchange';
import { RequestRefusal } from '../http/request-refusal';
import { identityFromHeaders } from '../identity/identity';
import { cloudPathFault } from './cloud-path';
import { storageLimits } from './storage-limits';
import { decodedPath } from './storage-route';
import { FileTooLarge, type StorageService } from './storage-service';

/** Of `wx.cloud`: the request failed; the rule of the storage does not let this person write there. */
const errCodes = { failed: -503001, forbidden: -503002 } as const;

/** `PUT /wx/storage/<path>`: what `wx.cloud.uploadFile` does, for browsers and WeChat DevTools. */
export async function uploadFromPhone(
  storage: StorageService,
  exchange: Exchange,
  rest: string,
): Promise<void> {
  if (exchange.method !== 'PUT')
    throw new RequestRefusal(405, 'METHOD_NOT_ALLOWED', 'A file is uploaded with PUT and its bytes.');
  const openid = openidOf(exchange);
  const path = decodedPath(rest);
  const fault = cloudPathFault(path);
  if (fault) throw new RequestRefusal(400, 'BAD_PATH', fault);
  const there = storage.file(path);
  if (there !== null && there.ownerOpenid !== openid)
    throw refusal(403, 'forbidden', 'Another person stored this file.');
  try {
    await storage.put(path, exchange.request, openid);
  } catch (error) {
    if (!(error instanceof FileTooLarge)) throw error;
    exchange.response.setHeader('connection', 'close');
    throw refusal(413, 'failed', `A file may have ${storageLimits.fileBytes} bytes at most.`);
  }
  exchange.sendJson(200, {
    errMsg: 'cloud.uploadFile:ok',
    statusCode: 204,
    fileID: storage.fileId(path),
  });
}

function openidOf(exchange: Exchange): string {
  const identity = identityFromHeaders(exchange.headers, 'wx_client');
  if (typeof identity === 'string') throw new RequestRefusal(400, 'BAD_IDENTITY', identity);
  if (!identity.openid) throw refusal(401, 'forbidden', 'Name the person in the header x-wx-openid.');
  return identity.openid;
}

function refusal(status: number, kind: keyof typeof errCodes, reason: string): RequestRefusal {
  return new RequestRefusal(status, 'STORAGE_REFUSED', reason, {
    errCode: errCodes[kind],
    errMsg: `cloud.uploadFile:fail ${reason}`,
  });
}
