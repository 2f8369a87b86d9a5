import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { contentTypeOf } from '../storage/content-type';
import type { Exchange } from './exchange';
import { RequestRefusal } from './request-refusal';

interface CachedFile {
  readonly stamp: string;
  readonly plain: Buffer;
  readonly zipped: Buffer | null;
  readonly etag: string;
}

const compress = promisify(gzip);
const compressible = /^(?:text\/|application\/(?:json|xml|javascript|wasm)|image\/svg)/;
const smallestZippedBytes = 1024;
/** Builders put a hash of the content into these names, so they never change. */
const hashedName = /[.-][0-9a-f]{8,}\.\w+$/i;

/** A folder of built pages, kept in memory with their compressed form until the file changes. */
export class StaticFiles {
  private readonly cache = new Map<string, CachedFile>();

  constructor(
    private readonly folder: string,
    private readonly missing: string,
  ) {}

  async serve(exchange: Exchange, rest: string): Promise<void> {
    if (exchange.method !== 'GET' && exchange.method !== 'HEAD') {
      throw new RequestRefusal(405, 'METHOD_NOT_ALLOWED', 'Pages are only read.');
    }
    const path = this.pathIn(rest);
    const file = await this.load(path);
    if (!file)
      throw new RequestRefusal(
        404,
        'NOT_FOUND',
        path.endsWith('index.html') ? this.missing : `There is no file ${rest}.`,
      );
    this.send(exchange, path, file);
  }

  private send(exchange: Exchange, path: string, file: CachedFile): void {
    const acceptsGzip = /\bgzip\b/.test(String(exchange.headers['accept-encoding'] ?? ''));
    const zipped = acceptsGzip ? file.zipped : null;
    const headers: Record<string, string> = {
      'content-type': contentTypeOf(path),
      'cache-control': hashedName.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      'x-content-type-options': 'nosniff',
      etag: file.etag,
      vary: 'accept-encoding',
    };
    if (exchange.headers['if-none-match'] === file.etag)
      return void exchange.response.writeHead(304, headers).end();
    if (zipped) headers['content-encoding'] = 'gzip';
    exchange.send(200, headers, zipped ?? file.plain);
  }

  private pathIn(rest: string): string {
    const decoded = decode(rest);
    const relative = normalize(decoded === '' || decoded.endsWith('/') ? `${decoded}index.html` : decoded);
    const path = join(this.folder, relative);
    if (
      path.startsWith(this.folder.endsWith(sep) ? this.folder : this.folder + sep) &&
      !decoded.includes('\0')
    )
      return path;
    throw new RequestRefusal(400, 'BAD_PATH', 'The path leads out of the folder of pages.');
  }

  private async load(path: string): Promise<CachedFile | null> {
    const state = await stat(path).catch(() => null);
    if (!state?.isFile()) return null;
    const stamp = `${state.mtimeMs}:${state.size}`;
    const known = this.cache.get(path);
    if (known?.stamp === stamp) return known;
    const plain = await readFile(path);
    const isZipped = compressible.test(contentTypeOf(path)) && plain.length >= smallestZippedBytes;
    const file = {
      stamp,
      plain,
      zipped: isZipped ? await compress(plain) : null,
      etag: `"${createHash('sha1').update(plain).digest('hex').slice(0, 20)}"`,
    };
    this.cache.set(path, file);
    return file;
  }
}

function decode(rest: string): string {
  try {
    return decodeURIComponent(rest);
  } catch (error) {
    if (error instanceof URIError)
      throw new RequestRefusal(400, 'BAD_PATH', 'The path is not valid percent-encoding.');
    throw error;
  }
}
