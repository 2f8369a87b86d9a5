import { openapiError } from './openapi-error';
import type { ApiAnswer, ApiData } from './openapi-service';

const longestContent = 2500;

/** Texts that WeChat's documents give for trying out the check; nothing else is judged here. */
const riskySamples = ['特3456书yuuo莞6543李zxcz蒜7782法fgnv级', '完2347全dfji试3726测asad感3847知qwez到'];

/** `security.msgSecCheck`, version 2 with its verdict and the older one with its error. */
export function checkText(data: ApiData): ApiAnswer {
  const content = data['content'];
  if (typeof content !== 'string' || content === '') return openapiError.missing('content');
  if ([...content].length > longestContent) return openapiError.contentTooLong();
  const isRisky = riskySamples.some((sample) => content.includes(sample));
  if (Number(data['version']) !== 2)
    return isRisky ? openapiError.riskyContent() : { errcode: 0, errmsg: 'ok' };
  if (typeof data['openid'] !== 'string' || data['openid'] === '') return openapiError.invalidOpenid();
  if (![1, 2, 3, 4].includes(Number(data['scene']))) return openapiError.missing('scene');
  const verdict = isRisky ? { suggest: 'risky', label: 20006 } : { suggest: 'pass', label: 100 };
  return {
    errcode: 0,
    errmsg: 'ok',
    result: verdict,
    detail: [{ strategy: 'content_model', errcode: 0, ...verdict, prob: isRisky ? 90 : 100 }],
    trace_id: 'local',
  };
}
