import { serviceLimits } from '../../domain/service/service-limits';
import { Refused } from '../refused';

/** A text that is too long is refused, never cut. Into WeChat's conversation goes what WeChat takes. */
export function textFault(text: string, door: 'app' | 'wechat' = 'app'): Refused | null {
  const characters = [...text].length;
  const most = serviceLimits.textCharacters;
  if (characters > most) return new Refused('MESSAGE_TOO_LONG', { most, characters });
  const bytes = Buffer.byteLength(text);
  if (door === 'app' || bytes <= serviceLimits.wechatTextBytes) return null;
  return new Refused('MESSAGE_TOO_LONG', {
    ...{ characters, bytes, mostBytes: serviceLimits.wechatTextBytes },
    most: fittingCharacters(text),
  });
}

/** How many of the text's own characters fit. */
function fittingCharacters(text: string): number {
  let bytes = 0;
  let count = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > serviceLimits.wechatTextBytes) break;
    count += 1;
  }
  return count;
}
