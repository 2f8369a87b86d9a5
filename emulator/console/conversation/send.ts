import type { OfferedCard } from '../../src/customer-service/conversation';
import { postControl } from '../wire/control-client';

export async function sendText(openid: string, text: string): Promise<void> {
  await postControl(`conversations/${openid}/messages`, { kind: 'text', text });
}

export async function sendCard(openid: string, card: OfferedCard): Promise<void> {
  await postControl(`conversations/${openid}/messages`, { kind: 'miniprogrampage', card });
}

export async function sendPicture(openid: string, picture: Blob): Promise<void> {
  const answer = await fetch(`/wx/media?openid=${encodeURIComponent(openid)}`, {
    method: 'POST',
    body: picture,
  });
  if (!answer.ok) throw new Error(await answer.text());
}
