import { createDecipheriv } from 'node:crypto';
import { apiV3Key } from './simulated-keys';

interface Sealed {
  readonly nonce: string;
  readonly ciphertext: string;
  readonly associated_data: string;
}

const tagBytes = 16;

/** The number of the payment, or of the refund, that a notification tells of: it is sealed with the merchant's key. */
export function subjectOf(rawBody: Buffer): string {
  const { resource } = JSON.parse(rawBody.toString()) as { readonly resource: Sealed };
  const bytes = Buffer.from(resource.ciphertext, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', apiV3Key, resource.nonce);
  decipher.setAAD(Buffer.from(resource.associated_data));
  decipher.setAuthTag(bytes.subarray(-tagBytes));
  const text = decipher.update(bytes.subarray(0, -tagBytes), undefined, 'utf8') + decipher.final('utf8');
  const content = JSON.parse(text) as { readonly out_trade_no: string; readonly out_refund_no?: string };
  return content.out_refund_no ?? content.out_trade_no;
}
