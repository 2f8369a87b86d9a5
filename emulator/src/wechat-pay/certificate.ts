import { createPublicKey, sign, X509Certificate, type KeyObject } from 'node:crypto';

export interface CertificateContent {
  /** Hexadecimal, an even number of digits. */
  readonly serial: string;
  readonly commonName: string;
  readonly fromMs: number;
  readonly toMs: number;
}

/** A self-signed X.509 certificate (version 3, RSA with SHA-256) as PEM; RFC 5280 gives the structure. */
export function selfSignedCertificate(privateKey: KeyObject, content: CertificateContent): string {
  const algorithm = sequence(sha256WithRsa, nothing);
  const name = sequence(set(sequence(commonNameId, der(0x0c, Buffer.from(content.commonName)))));
  const toBeSigned = sequence(
    der(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.from(content.serial, 'hex')),
    algorithm,
    name,
    sequence(time(content.fromMs), time(content.toMs)),
    name,
    createPublicKey(privateKey).export({ type: 'spki', format: 'der' }),
  );
  const signature = sign('sha256', toBeSigned, privateKey);
  const certificate = sequence(
    toBeSigned,
    algorithm,
    der(0x03, Buffer.concat([Buffer.from([0]), signature])),
  );
  return new X509Certificate(certificate).toString();
}

/** Object identifiers 1.2.840.113549.1.1.11 and 2.5.4.3, encoded. */
const sha256WithRsa = der(0x06, Buffer.from('2a864886f70d01010b', 'hex'));
const commonNameId = der(0x06, Buffer.from('550403', 'hex'));
const nothing = der(0x05, Buffer.alloc(0));

function sequence(...parts: Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts));
}

function set(...parts: Buffer[]): Buffer {
  return der(0x31, Buffer.concat(parts));
}

/** A positive number: a leading zero byte keeps the highest bit from meaning a minus. */
function integer(bytes: Buffer): Buffer {
  const isHigh = ((bytes[0] ?? 0) & 0x80) !== 0;
  return der(0x02, isHigh ? Buffer.concat([Buffer.from([0]), bytes]) : bytes);
}

/** GeneralizedTime, `YYYYMMDDHHMMSSZ`. */
function time(ms: number): Buffer {
  return der(0x18, Buffer.from(`${new Date(ms).toISOString().slice(0, 19).replace(/\D/g, '')}Z`));
}

/** Tag, length, value; a length of 128 and more says first in how many bytes it stands. */
function der(tag: number, value: Buffer): Buffer {
  if (value.length < 0x80) return Buffer.concat([Buffer.from([tag, value.length]), value]);
  const hex = value.length.toString(16);
  const length = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  return Buffer.concat([Buffer.from([tag, 0x80 | length.length]), length, value]);
}
