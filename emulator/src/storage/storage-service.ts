import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { KeyValueTable } from '../database/key-value-table';
import { cloudPathFault } from './cloud-path';
import { contentTypeOf } from './content-type';
import { storageLimits } from './storage-limits';

export interface StoredFile {
  readonly path: string;
  readonly bytes: number;
  readonly contentType: string;
  readonly etag: string;
  readonly uploadedAtMs: number;
  /** Who uploaded it from a phone; absent where a function or the fixture did. */
  readonly ownerOpenid?: string;
}

export interface StorageSettings {
  readonly folder: string;
  readonly index: KeyValueTable;
  readonly envId: string;
  /** Address of the local cloud, such as `http://127.0.0.1:8787`. */
  readonly url: string;
  readonly now: () => number;
}

/** Ends an upload that grew beyond the limit. */
export class FileTooLarge extends Error {}

/**
 * Files of the cloud. Names on disk are hashes of the paths, so that no path can lead anywhere else
 * and any path works on any file system.
 */
export class StorageService {
  private readonly uploads = new Map<string, { readonly path: string; readonly endsAt: number }>();
  private readonly files: Map<string, StoredFile>;

  constructor(private readonly settings: StorageSettings) {
    this.files = new Map(settings.index.list().map(([path, file]) => [path, file as unknown as StoredFile]));
  }

  get count(): number {
    return this.files.size;
  }

  list(): readonly StoredFile[] {
    return [...this.files.values()];
  }

  file(path: string): StoredFile | null {
    return this.files.get(path) ?? null;
  }

  read(path: string): Readable {
    return createReadStream(this.diskFile(path));
  }

  fileId(path: string): string {
    return `cloud://${this.settings.envId}.local-bucket/${path}`;
  }

  /** Stores a file; the name appears only once all of it is on disk. */
  async put(path: string, content: Readable | Uint8Array, ownerOpenid?: string): Promise<StoredFile> {
    const target = this.diskFile(path);
    const unfinished = `${target}.${randomUUID()}`;
    const hash = createHash('sha256');
    let bytes = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        bytes += chunk.length;
        hash.update(chunk);
        done(bytes > storageLimits.fileBytes ? new FileTooLarge() : null, chunk);
      },
    });
    await mkdir(dirname(target), { recursive: true });
    const source = content instanceof Readable ? content : Readable.from([Buffer.from(content)]);
    try {
      await pipeline(source, measure, createWriteStream(unfinished, { flush: true }));
      await rename(unfinished, target);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
    const etag = `"${hash.digest('hex').slice(0, 32)}"`;
    const file = {
      ...{ path, bytes, contentType: contentTypeOf(path), etag, uploadedAtMs: this.settings.now() },
      ...(ownerOpenid === undefined ? {} : { ownerOpenid }),
    };
    this.settings.index.set(path, { ...file });
    this.files.set(path, file);
    await this.settings.index.settled();
    return file;
  }

  uploadMetadata(path: unknown) {
    const fault = cloudPathFault(path);
    if (fault || typeof path !== 'string') return { code: 'STORAGE_REQUEST_FAIL', message: fault ?? '' };
    const token = randomUUID();
    this.forgetOldUploads();
    this.uploads.set(token, { path, endsAt: performance.now() + storageLimits.uploadTokenMs });
    return {
      data: {
        url: `${this.settings.url}/storage/${encodeURI(path)}?token=${token}`,
        token,
        authorization: token,
        fileId: this.fileId(path),
        cosFileId: token,
      },
    };
  }

  /** Whether the token announced an upload to this path; it serves once. */
  takeUpload(token: string | null, path: string): boolean {
    const upload = this.uploads.get(token ?? '');
    if (!upload || upload.path !== path || upload.endsAt < performance.now()) return false;
    return this.uploads.delete(token ?? '');
  }

  downloadUrls(fileList: unknown) {
    const list = listOf(fileList);
    if (!list) return tooMany('file_list');
    return {
      data: {
        download_list: list.map((entry) => {
          const { fileid: fileID, max_age: maxAge } = entry as {
            readonly fileid?: unknown;
            readonly max_age?: unknown;
          };
          const file = this.byFileId(fileID);
          return file
            ? {
                code: 'SUCCESS',
                fileID,
                tempFileURL: `${this.settings.url}/storage/${file.path}`,
                maxAge: maxAge ?? 7200,
              }
            : { code: 'STORAGE_FILE_NONEXIST', fileID, tempFileURL: '' };
        }),
      },
    };
  }

  async deleteFiles(fileIds: unknown) {
    const list = listOf(fileIds);
    if (!list) return tooMany('fileid_list');
    const deleteList = [];
    for (const fileID of list) {
      const file = this.byFileId(fileID);
      if (file) await this.delete(file.path);
      deleteList.push({ fileID, code: file ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' });
    }
    return { data: { delete_list: deleteList } };
  }

  private async delete(path: string): Promise<void> {
    this.files.delete(path);
    this.settings.index.delete(path);
    await rm(this.diskFile(path), { force: true });
  }

  private byFileId(fileId: unknown): StoredFile | null {
    const prefix = this.fileId('');
    return typeof fileId === 'string' && fileId.startsWith(prefix)
      ? this.file(fileId.slice(prefix.length))
      : null;
  }

  private diskFile(path: string): string {
    const name = createHash('sha256').update(path).digest('hex');
    return join(this.settings.folder, name.slice(0, 2), name);
  }

  private forgetOldUploads(): void {
    for (const [token, { endsAt }] of this.uploads)
      if (endsAt < performance.now()) this.uploads.delete(token);
  }
}

function listOf(value: unknown): unknown[] | null {
  return Array.isArray(value) && value.length <= storageLimits.filesPerRequest ? (value as unknown[]) : null;
}

function tooMany(field: string) {
  return {
    code: 'INVALID_PARAM',
    message: `${field} must be a list of at most ${storageLimits.filesPerRequest} files.`,
  };
}
