import type { PayAnswer } from './pay-answer';
import type { PayContext } from './pay-context';
import { toBeijingTime } from './pay-time';

/** `GET /v3/certificates`: how merchants in certificate mode come by the key that signs for the platform. */
export function queryCertificates({ keys, clock }: PayContext): PayAnswer {
  const { id, pem, fromMs, toMs } = keys.certificate(clock.now());
  const associatedData = 'certificate';
  const certificate = {
    serial_no: id,
    effective_time: toBeijingTime(fromMs),
    expire_time: toBeijingTime(toMs),
    encrypt_certificate: {
      algorithm: 'AEAD_AES_256_GCM',
      associated_data: associatedData,
      ...keys.encrypt(pem, associatedData),
    },
  };
  return { status: 200, body: { data: [certificate] } };
}
