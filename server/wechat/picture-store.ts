import cloud from 'wx-server-sdk';
import { isRecord } from './openapi-call';

/** Pictures in the cloud's storage, by their ids `cloud://<environment>.<bucket>/<path>`. */
export interface PictureStore {
  /** Yields the id. A path that is taken is written over. */
  save(path: string, bytes: Buffer): Promise<string>;
  /** Null when there is no such file. */
  load(fileId: string): Promise<Buffer | null>;
  /** An address that WeChat can fetch for a while; null when there is no such file. */
  addressOf(fileId: string): Promise<string | null>;
  remove(fileId: string): Promise<void>;
}

export const cloudPictures: PictureStore = {
  async save(path, bytes) {
    const { fileID } = await cloud.uploadFile({ cloudPath: path, fileContent: bytes });
    return fileID;
  },
  /** The SDK tells a missing file from other failures only when it is asked for an address. */
  async load(fileId) {
    if ((await addressOf(fileId)) === null) return null;
    const { fileContent } = await cloud.downloadFile({ fileID: fileId });
    return fileContent;
  },
  addressOf,
  async remove(fileId) {
    await cloud.deleteFile({ fileList: [fileId] });
  },
};

async function addressOf(fileId: string): Promise<string | null> {
  const answer: unknown = await cloud.getTempFileURL({ fileList: [fileId] });
  const list = isRecord(answer) && Array.isArray(answer['fileList']) ? (answer['fileList'] as unknown[]) : [];
  const [file] = list;
  const url = isRecord(file) ? file['tempFileURL'] : null;
  return typeof url === 'string' && url !== '' ? url : null;
}

/** The path of a file within its bucket; null when the id is none. */
export function pathOfFile(fileId: string): string | null {
  return /^cloud:\/\/[^/]+\/(.+)$/.exec(fileId)?.[1] ?? null;
}
