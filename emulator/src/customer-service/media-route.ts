import type { Exchange } from '../http/exchange';
import { RequestRefusal } from '../http/request-refusal';
import { isPersonId } from '../identity/identity';
import type { CustomerService } from './customer-service';
import type { MediaStore } from './media-store';
import { pictureFacts } from './picture-type';
import { mediaLimits } from './service-limits';

/** `GET /wx/media/<id>` shows a picture of a conversation; `POST /wx/media?openid=…` sends one as this person. */
export async function serveMedia(
  { media, customerService }: { readonly media: MediaStore; readonly customerService: CustomerService },
  exchange: Exchange,
  rest: string,
): Promise<void> {
  if (exchange.method === 'POST') return sendPicture(media, customerService, exchange);
  const found = await media.read(rest.slice(1));
  if (!found) throw new RequestRefusal(404, 'NOT_FOUND', 'There is no such picture, or none any more.');
  const headers = { 'content-type': found.contentType, 'x-content-type-options': 'nosniff' };
  exchange.send(200, headers, found.bytes);
}

async function sendPicture(
  media: MediaStore,
  customerService: CustomerService,
  exchange: Exchange,
): Promise<void> {
  const openid = exchange.query().get('openid');
  if (!isPersonId(openid)) throw new RequestRefusal(400, 'BAD_IDENTITY', 'Say by "openid" who sends it.');
  const bytes = await exchange.body(mediaLimits.sentBytes);
  const facts = pictureFacts(bytes);
  if (!facts) {
    throw new RequestRefusal(
      400,
      'NOT_A_PICTURE',
      'WeChat sends PNG, JPEG, GIF and BMP; this is none of them.',
    );
  }
  const mediaId = await media.put(bytes, facts.contentType);
  customerService.say(openid, { kind: 'image', mediaId });
  exchange.sendJson(200, { mediaId });
}
