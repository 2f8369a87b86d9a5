import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeyValueTable } from '../database/key-value-table';
import { mediaLimits } from './service-limits';

interface Media {
  readonly contentType: string;
  readonly createdAtMs: number;
}

export interface MediaStoreSettings {
  readonly folder: string;
  readonly index: KeyValueTable;
  readonly now: () => number;
}

/** Temporary material: pictures of conversations, each kept for three days under an id that nobody can guess. */
export class MediaStore {
  constructor(private readonly settings: MediaStoreSettings) {}

  /** Answers the new picture's id. */
  async put(bytes: Buffer, contentType: string): Promise<string> {
    const { folder, index, now } = this.settings;
    const mediaId = randomBytes(32).toString('base64url');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, mediaId), bytes, { flush: true });
    index.set(mediaId, { contentType, createdAtMs: now() });
    await this.#forgetExpired();
    return mediaId;
  }

  has(mediaId: string): boolean {
    const media = this.settings.index.get(mediaId) as unknown as Media | null;
    return media !== null && !this.#isExpired(media);
  }

  /** Null when there is no such picture, or none any more. */
  async read(mediaId: string): Promise<{ readonly contentType: string; readonly bytes: Buffer } | null> {
    const media = this.settings.index.get(mediaId) as unknown as Media | null;
    if (media === null || this.#isExpired(media)) return null;
    return { contentType: media.contentType, bytes: await readFile(join(this.settings.folder, mediaId)) };
  }

  #isExpired({ createdAtMs }: Media): boolean {
    return createdAtMs + mediaLimits.keptForMs <= this.settings.now();
  }

  async #forgetExpired(): Promise<void> {
    for (const [mediaId, media] of this.settings.index.list()) {
      if (!this.#isExpired(media as unknown as Media)) continue;
      this.settings.index.delete(mediaId);
      await rm(join(this.settings.folder, mediaId), { force: true });
    }
  }
}
