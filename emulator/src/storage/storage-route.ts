import type { Exchange } from '../http/exchange';
import { RequestRefusal } from '../http/request-refusal';
import { cloudPathFault } from './cloud-path';
import { storageLimits } from './storage-limits';
import { FileTooLarge, type StorageService } from './storage-service';

/** `GET /storage/<path>` for anybody, `PUT /storage/<path>?token=…` for whoever announced the upload. */
export async function serveStorage(storage: StorageService, exchange: Exchange, rest: string): Promise<void> {
  const path = decodedPath(rest);
  const fault = cloudPathFault(path);
  if (fault) throw new RequestRefusal(400, 'BAD_PATH', fault);
  if (exchange.method === 'PUT') return upload(storage, exchange, path);
  if (exchange.method === 'GET' || exchange.method === 'HEAD') return download(storage, exchange, path);
  throw new RequestRefusal(405, 'METHOD_NOT_ALLOWED', 'Files are read with GET and uploaded with PUT.');
}

async function upload(storage: StorageService, exchange: Exchange, path: string): Promise<void> {
  if (!storage.takeUpload(exchange.query().get('token'), path)) {
    return sendStorageError(
      exchange,
      403,
      'AccessDenied',
      'The upload was not announced, or its token has been used.',
    );
  }
  try {
    await storage.put(path, exchange.request);
  } catch (error) {
    if (!(error instanceof FileTooLarge)) throw error;
    const sentence = `A file may have ${storageLimits.fileBytes} bytes at most.`;
    return sendStorageError(exchange, 413, 'EntityTooLarge', sentence);
  }
  exchange.send(200, {}, '');
}

/** Errors of the file store are XML, which the SDK reads. */
function sendStorageError(exchange: Exchange, status: number, code: string, message: string): void {
  const body = `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${message}</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>`;
  exchange.response.setHeader('connection', 'close');
  exchange.send(status, { 'content-type': 'application/xml' }, body);
}

function download(storage: StorageService, exchange: Exchange, path: string): void {
  const file = storage.file(path);
  if (!file)
    throw new RequestRefusal(404, 'STORAGE_FILE_NONEXIST', `There is no file "${path}" in the storage.`);
  const headers = {
    etag: file.etag,
    'cache-control': `public, max-age=${storageLimits.cacheSeconds}`,
    'content-type': file.contentType,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  };
  if (exchange.headers['if-none-match'] === file.etag)
    return void exchange.response.writeHead(304, headers).end();
  exchange.response.writeHead(200, { ...headers, 'content-length': file.bytes });
  if (exchange.method === 'HEAD') return void exchange.response.end();
  const content = storage.read(path);
  content.on('error', () => exchange.response.destroy());
  exchange.response.on('close', () => content.destroy());
  content.pipe(exchange.response);
}

/** The path as it was given when the file was stored. */
export function decodedPath(rest: string): string {
  try {
    return decodeURIComponent(rest.slice(1));
  } catch (error) {
    if (error instanceof URIError)
      throw new RequestRefusal(400, 'BAD_PATH', 'The path is not valid percent-encoding.');
    throw error;
  }
}
