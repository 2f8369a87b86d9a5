import { generateKeyPairSync } from 'node:crypto';
import type { Json } from '../../../emulator/src/database/key-value-table';

/** Short keys: a simulation signs thousands of times and guards nothing. */
const modulusLength = 1024;

export const apiV3Key = 'simulation-simulation-simulation';

let made: Json | null = null;

/**
 * The keys of the local WeChat Pay as it keeps them, made once for a process. The secret of the merchant is the same
 * in every run, because ids of prepaid sessions, transactions and refunds are derived from it.
 */
export function simulatedKeys(): Json {
  made ??= {
    apiV3Key,
    merchant: keyPair('5157F09EFDC096DE15EBE81A47057A7232F1B8E1'),
    platform: [keyPair('PUB_KEY_ID_0000000000000000000000000000000000000001')],
  };
  return made;
}

function keyPair(id: string) {
  const pair = generateKeyPairSync('rsa', {
    modulusLength,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  return { id, ...pair };
}
