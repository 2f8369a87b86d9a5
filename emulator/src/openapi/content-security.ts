import { randomUUID } from 'node:crypto';
import { pictureFacts } from '../customer-service/picture-type';
import { isPersonId } from '../identity/identity';
import { openapiError, type OpenapiError } from './openapi-error';
import { UploadedFile } from './openapi-protobuf';
import type { ApiAnswer, ApiData, OpenapiSettings } from './openapi-service';
import { securityLimits } from './security-limits';
import { verdictFields, verdictOnPicture, verdictOnText } from './verdict';

const ok = { errcode: 0, errmsg: 'ok' } as const;

/** `security.msgSecCheck`, version 2 with its verdict and the older one with its error. */
export function checkText(data: ApiData, settings: OpenapiSettings): ApiAnswer {
  const content = data['content'];
  if (typeof content !== 'string' || content === '') return openapiError.missing('content');
  if ([...content].length > securityLimits.textCharacters) return openapiError.contentTooLong();
  const verdict = verdictOnText(content);
  if (Number(data['version']) !== 2) return verdict.suggest === 'risky' ? openapiError.riskyContent() : ok;
  return authorFault(data, settings) ?? { ...ok, ...verdictFields(verdict, randomUUID()) };
}

/** Version 2 asks in whose name and where something is to be shown. */
export function authorFault(data: ApiData, { visits }: OpenapiSettings): OpenapiError | null {
  const openid = data['openid'];
  if (!isPersonId(openid)) return openapiError.invalidOpenid();
  if (![1, 2, 3, 4].includes(Number(data['scene']))) return openapiError.missing('scene');
  return visits.hasVisitedWithin(openid, securityLimits.visitedWithinMs) ? null : openapiError.notVisited();
}

/** `security.imgSecCheck`: a small picture, judged at once. */
export function checkPicture(data: ApiData): ApiAnswer {
  const file = data['media'];
  if (!(file instanceof UploadedFile)) return openapiError.badFormat();
  if (file.value.length === 0) return openapiError.missingMedia();
  const facts = pictureFacts(file.value);
  if (!facts || facts.contentType === 'image/bmp') return openapiError.unsupportedPicture();
  const isTooLarge =
    file.value.length > securityLimits.pictureBytes ||
    facts.width > securityLimits.pictureWidth ||
    facts.height > securityLimits.pictureHeight;
  if (isTooLarge) return openapiError.invalidMediaSize();
  return verdictOnPicture(file.value).suggest === 'pass' ? ok : openapiError.riskyContent();
}
