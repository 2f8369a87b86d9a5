import { judgeError, type PayCaller } from './pay-call';
import { authorizationOf } from './pay-signature';
import { noAnswer, type PayResult } from './pay-result';

/** Fetches a file of the platform with a signed request. Its answer is unsigned: check it against a signed hash. */
export type PayDownload = (address: string) => Promise<PayResult<Buffer>>;

const largestFileBytes = 16 * 1024 * 1024;

/** A file is larger than an answer and may take longer. */
const patienceFactor = 4;

/** Signed with the key that the platform accepted for the call that named the file. */
export function createPayDownload({ config, keys, connection, now }: PayCaller): PayDownload {
  return async (address) => {
    const url = new URL(address);
    if (url.protocol !== new URL(config.baseUrl).protocol) {
      return { kind: 'unclear', code: 'UNREADABLE', message: 'The address of the file is not a safe one.' };
    }
    const path = url.pathname + url.search;
    const headers = {
      Authorization: await authorizationOf(
        { mchid: config.mchid, key: keys.current() },
        { method: 'GET', path, body: '' },
        now(),
      ),
      Accept: 'application/json',
      'User-Agent': 'galley',
    };
    const request = { method: 'GET', url, headers, body: '', largestAnswerBytes: largestFileBytes } as const;
    try {
      const answer = await connection(request, config.timeoutMs * patienceFactor);
      return answer.status === 200 ? { kind: 'ok', value: answer.rawBody } : judgeError(answer);
    } catch (error) {
      return noAnswer(error);
    }
  };
}
