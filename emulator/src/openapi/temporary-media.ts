import { pictureFacts } from '../customer-service/picture-type';
import { mediaLimits } from '../customer-service/service-limits';
import { openapiError } from './openapi-error';
import { UploadedFile } from './openapi-protobuf';
import type { ApiAnswer, ApiData, OpenapiSettings } from './openapi-service';

/** `customerServiceMessage.uploadTempMedia`: pictures alone, as WeChat takes them for mini-programs. */
export async function uploadTemporaryMedia(data: ApiData, settings: OpenapiSettings): Promise<ApiAnswer> {
  if (data['type'] !== 'image') return openapiError.invalidMediaType();
  const file = data['media'];
  if (!(file instanceof UploadedFile) || file.value.length === 0) return openapiError.missingMedia();
  if (file.value.length > mediaLimits.uploadBytes) return openapiError.invalidImageSize();
  const facts = pictureFacts(file.value);
  if (!facts) return openapiError.unsupportedPicture();
  const media_id = await settings.media.put(file.value, facts.contentType);
  return { errcode: 0, errmsg: 'ok', type: 'image', media_id, created_at: Math.floor(settings.now() / 1000) };
}

/** `customerServiceMessage.getTempMedia`: the picture's bytes. */
export async function getTemporaryMedia(data: ApiData, settings: OpenapiSettings): Promise<ApiAnswer> {
  const mediaId = data['media_id'];
  const found = typeof mediaId === 'string' ? await settings.media.read(mediaId) : null;
  return found ? { contentType: found.contentType, buffer: found.bytes } : openapiError.invalidMediaId();
}
