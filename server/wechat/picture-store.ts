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
  async load(fileId) {
    try {
      const { fileContent } = await cloud.downloadFile({ fileID: fileId });
      return fileContent;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  },
  async addressOf(fileId) {
    const answer: unknown = await cloud.getTempFileURL({ fileList: [fileId] });
    const list =
      isRecord(answer) && Array.isArray(answer['fileList']) ? (answer['fileList'] as unknown[]) : [];
    const [file] = list;
    const url = isRecord(file) ? file['tempFileURL'] : null;
    return typeof url === 'string' && url !== '' ? url : null;
  },
  async remove(fileId) {
    await cloud.deleteFile({ fileList: [fileId] });
  },
};

/** The SDK says so in its own code or by the HTTP status of the storage. */
function isMissing(error: unknown): boolean {
  const text = isRecord(error)
    ? [error['errCode'], error['errMsg'], error['message']].map(String).join(' ')
    : String(error);
  return /-503003|NONEXIST|not ?exist|404|NoSuchKey/i.test(text);
}

/** The path of a file within its bucket; null when the id is none. */
export function pathOfFile(fileId: string): string | null {
  return /^cloud:\/\/[^/]+\/(.+)$/.exec(fileId)?.[1] ?? null;
}
