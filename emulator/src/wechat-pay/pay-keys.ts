import {
  createCipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import { selfSignedCertificate } from './certificate';
import type { PayTable } from './pay-store';

/** A key pair as it is kept: PEM texts under the name that headers call it by. */
interface KeptKeyPair {
  readonly id: string;
  readonly privateKey: string;
  readonly publicKey: string;
}

interface KeptKeys {
  readonly apiV3Key: string;
  readonly merchant: KeptKeyPair;
  /** WeChat Pay public keys, oldest first; the newest signs. */
  readonly platform: readonly KeptKeyPair[];
  /** Made when a merchant first asks for it, for newer merchants never do. */
  readonly certificate?: KeptCertificate;
}

interface KeptCertificate {
  readonly id: string;
  readonly privateKey: string;
  readonly pem: string;
  readonly fromMs: number;
  readonly toMs: number;
}

const certificateValidMs = 5 * 365 * 24 * 3600 * 1000;

export interface PlatformSigner {
  readonly id: string;
  readonly privateKey: KeyObject;
  readonly publicKeyPem: string;
}

/** The keys of merchant and platform: made when the data folder is new, the same ever after. */
export class PayKeys {
  readonly #table: PayTable;
  #kept: KeptKeys;
  #signer: PlatformSigner;
  readonly merchantPublicKey: KeyObject;

  constructor(table: PayTable) {
    this.#table = table;
    this.#kept = (table.get('keys') as KeptKeys | null) ?? this.#keep(makeKeys());
    this.merchantPublicKey = createPublicKey(this.#kept.merchant.publicKey);
    this.#signer = this.#newestSigner();
  }

  get merchantSerial(): string {
    return this.#kept.merchant.id;
  }

  get merchantPrivateKeyPem(): string {
    return this.#kept.merchant.privateKey;
  }

  get apiV3Key(): string {
    return this.#kept.apiV3Key;
  }

  /** The key that signs answers and notifications now. */
  get signer(): PlatformSigner {
    return this.#signer;
  }

  /** The platform's certificate for merchants in certificate mode. */
  certificate(nowMs: number): KeptCertificate {
    return this.#kept.certificate ?? this.#keepCertificate(nowMs);
  }

  /** The key that a request's `Wechatpay-Serial` asks to be answered with; null when it names none of ours. */
  signerFor(serial: string | undefined): PlatformSigner | null {
    if (serial === undefined || serial === this.#signer.id) return this.#signer;
    const { platform, certificate } = this.#kept;
    const older = platform.find(({ id }) => id === serial);
    if (older) return toSigner(older.id, older.privateKey, older.publicKey);
    if (certificate?.id !== serial) return null;
    return toSigner(certificate.id, certificate.privateKey, certificate.pem);
  }

  /** The platform takes a new public key into use, as it does when a merchant asks for a change. */
  rotate(): PlatformSigner {
    this.#keep({ ...this.#kept, platform: [...this.#kept.platform, makeKeyPair(publicKeyId())] });
    this.#signer = this.#newestSigner();
    return this.#signer;
  }

  /** AES-256-GCM with the APIv3 key; base64 of ciphertext and tag together, as in notifications. */
  encrypt(plainText: string, associatedData: string): { ciphertext: string; nonce: string } {
    const nonce = randomBytes(6).toString('hex');
    const cipher = createCipheriv('aes-256-gcm', this.#kept.apiV3Key, nonce);
    cipher.setAAD(Buffer.from(associatedData));
    const sealed = Buffer.concat([cipher.update(plainText, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return { ciphertext: sealed.toString('base64'), nonce };
  }

  /** Digits and letters that follow from the words alone and that nobody without the key can guess. */
  derive(...words: readonly (string | number)[]): Buffer {
    return createHmac('sha256', this.#kept.apiV3Key).update(words.join('\n')).digest();
  }

  #keep(keys: KeptKeys): KeptKeys {
    this.#table.set('keys', keys);
    this.#kept = keys;
    return keys;
  }

  #newestSigner(): PlatformSigner {
    const newest = this.#kept.platform.at(-1);
    if (!newest) throw new Error('The store holds pay keys without a platform key; delete the data folder.');
    return toSigner(newest.id, newest.privateKey, newest.publicKey);
  }

  #keepCertificate(nowMs: number): KeptCertificate {
    const { id, privateKey } = makeKeyPair(newSerial());
    const period = { fromMs: nowMs, toMs: nowMs + certificateValidMs };
    const content = { serial: id, commonName: 'Tenpay.com Root CA (local)', ...period };
    const certificate = {
      id,
      privateKey,
      pem: selfSignedCertificate(createPrivateKey(privateKey), content),
      ...period,
    };
    this.#keep({ ...this.#kept, certificate });
    return certificate;
  }
}

function toSigner(id: string, privateKey: string, publicKeyPem: string): PlatformSigner {
  return { id, privateKey: createPrivateKey(privateKey), publicKeyPem };
}

/** Forty hexadecimal digits, the first below 8, as certificate numbers of the platform have. */
function newSerial(): string {
  const bytes = randomBytes(20);
  bytes[0] = 0x40 | ((bytes[0] ?? 0) & 0x3f);
  return bytes.toString('hex').toUpperCase();
}

function makeKeys(): KeptKeys {
  return {
    apiV3Key: randomBytes(16).toString('hex'),
    merchant: makeKeyPair(newSerial()),
    platform: [makeKeyPair(publicKeyId())],
  };
}

function publicKeyId(): string {
  return `PUB_KEY_ID_${BigInt(`0x${randomBytes(16).toString('hex')}`)
    .toString()
    .padStart(40, '0')
    .slice(0, 40)}`;
}

function makeKeyPair(id: string): KeptKeyPair {
  const pair = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  return { id, ...pair };
}
