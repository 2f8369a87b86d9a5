import { createDecipheriv } from 'node:crypto';
import { literal, object, safeParse, string } from 'valibot';
import { parseJson } from './pay-call';
import type { PayConfig } from './pay-config';
import { paymentShape, refundNoticeShape, type PaymentFact, type RefundFact } from './pay-facts';
import { signatureFault, type HeaderValues } from './pay-signature';

export interface IncomingNotification {
  /** Names in lower case. */
  readonly headers: HeaderValues;
  /** The exact bytes that came, decoded if the gateway flagged them as base64, never written anew from JSON. */
  readonly rawBody: Buffer | string;
  readonly nowMs: number;
}

/** A notification that is provably WeChat Pay's and meant for this merchant, or why it is refused. */
export type ReadNotification =
  | { readonly kind: 'payment'; readonly notificationId: string; readonly payment: PaymentFact }
  | { readonly kind: 'refund'; readonly notificationId: string; readonly refund: RefundFact }
  | { readonly kind: 'refused'; readonly code: NotificationRefusalCode; readonly message: string };

export type NotificationRefusalCode = 'BAD_SIGNATURE' | 'STALE' | 'UNKNOWN_KEY' | 'UNREADABLE';

const envelopeShape = object({
  id: string(),
  event_type: string(),
  resource: object({
    algorithm: literal('AEAD_AES_256_GCM'),
    ciphertext: string(),
    nonce: string(),
    associated_data: string(),
  }),
});

export function readNotification(config: PayConfig, notification: IncomingNotification): ReadNotification {
  const rawBody = Buffer.from(notification.rawBody);
  const fault = signatureFault(
    config.platformKeysById,
    { headers: notification.headers, rawBody },
    notification.nowMs,
  );
  if (fault !== null) {
    const code = fault === 'UNSIGNED' ? 'BAD_SIGNATURE' : fault;
    return refused(code, faultSentences[fault]);
  }
  const envelope = safeParse(envelopeShape, parseJson(rawBody));
  if (!envelope.success) return refused('UNREADABLE', 'The signed body is not a notification envelope.');
  const content = decryptWithAny(config.apiV3Keys, envelope.output.resource);
  if (content === null) {
    return refused(
      'UNREADABLE',
      'The sealed part opens with no key of WECHAT_PAY_API_V3_KEY; compare them with the merchant platform.',
    );
  }
  return readContent(config, envelope.output.id, envelope.output.event_type, content);
}

const faultSentences = {
  UNSIGNED: 'The notification carries no complete signature.',
  STALE: 'The notification was signed more than five minutes ago or ahead.',
  UNKNOWN_KEY:
    'The notification is signed with a key that is not configured; add it to WECHAT_PAY_PUBLIC_KEY.',
  BAD_SIGNATURE: 'The signature does not belong to these bytes.',
} as const;

function readContent(
  config: PayConfig,
  notificationId: string,
  event: string,
  content: unknown,
): ReadNotification {
  if (event.startsWith('TRANSACTION.')) {
    const parsed = safeParse(paymentShape, content);
    if (!parsed.success)
      return refused('UNREADABLE', 'The payment in the notification has an unknown shape.');
    const { appId, mchid, fact } = parsed.output;
    if (appId !== config.appId || mchid !== config.mchid) return meantForAnother;
    return { kind: 'payment', notificationId, payment: fact };
  }
  if (event.startsWith('REFUND.')) {
    const parsed = safeParse(refundNoticeShape, content);
    if (!parsed.success) return refused('UNREADABLE', 'The refund in the notification has an unknown shape.');
    if (parsed.output.mchid !== config.mchid) return meantForAnother;
    return { kind: 'refund', notificationId, refund: parsed.output.fact };
  }
  return refused(
    'UNREADABLE',
    `The notification tells of ${JSON.stringify(event.slice(0, 40))}, which this server does not handle.`,
  );
}

const meantForAnother = refused('UNREADABLE', 'The notification is meant for another merchant or app.');

function refused(code: NotificationRefusalCode, message: string): ReadNotification & { kind: 'refused' } {
  return { kind: 'refused', code, message };
}

const tagBytes = 16;

interface SealedResource {
  readonly ciphertext: string;
  readonly nonce: string;
  readonly associated_data: string;
}

/** The seal itself tells which key it is: a wrong one fails its tag. */
function decryptWithAny(apiV3Keys: readonly Buffer[], sealed: SealedResource): unknown {
  for (const key of apiV3Keys) {
    const content = decrypt(key, sealed);
    if (content !== null) return content;
  }
  return null;
}

/** The JSON that was sealed, or null when key, tag or content do not fit. */
function decrypt(apiV3Key: Buffer, sealed: SealedResource): unknown {
  const bytes = Buffer.from(sealed.ciphertext, 'base64');
  if (bytes.length <= tagBytes || sealed.nonce === '') return null;
  const decipher = createDecipheriv('aes-256-gcm', apiV3Key, Buffer.from(sealed.nonce), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(Buffer.from(sealed.associated_data));
  decipher.setAuthTag(bytes.subarray(-tagBytes));
  const opened = decipher.update(bytes.subarray(0, -tagBytes));
  try {
    return parseJson(Buffer.concat([opened, decipher.final()]));
  } catch {
    return null;
  }
}
