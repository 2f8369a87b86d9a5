import type { KeyObject } from 'node:crypto';

/** A certificate of the merchant: its serial number and the private key that signs for it. */
export interface MerchantKey {
  readonly serial: string;
  readonly privateKey: KeyObject;
}

/** The keys of one client. During a rotation there are several, and the platform decides which of them it knows. */
export interface MerchantKeys {
  readonly count: number;
  /** What to sign with: the first that is configured, or whichever the platform accepted since. */
  current(): MerchantKey;
  /** The platform did not accept a key: the next one is current, unless another call has found that out already. */
  passOver(refused: MerchantKey): void;
}

export function merchantKeys(keys: readonly MerchantKey[]): MerchantKeys {
  let index = 0;
  const current = () => {
    const key = keys[index];
    if (!key) throw new Error('WeChat Pay is configured without a key of the merchant.');
    return key;
  };
  return {
    count: keys.length,
    current,
    passOver(refused) {
      if (current() === refused) index = (index + 1) % keys.length;
    },
  };
}
