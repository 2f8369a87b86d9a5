import Taro from '@tarojs/taro';
import { cloudEnvironment, localCloudOrigin, usesWeChatCloud } from './environment';
import { localOpenid } from './identity';

/** Whether an event reached its function and came back with a result. */
export type Delivery =
  { readonly arrived: true; readonly result: unknown } | { readonly arrived: false; readonly detail: string };

const timeoutMs = 12_000;

/** Carries one event to one function: through WeChat's cloud, or over HTTP to a local cloud. Never throws. */
export async function sendToFunction(name: string, event: Record<string, unknown>): Promise<Delivery> {
  try {
    return usesWeChatCloud ? await throughWeChat(name, event) : await overHttp(name, event);
  } catch (failure) {
    return { arrived: false, detail: wordsOf(failure) };
  }
}

let isCloudReady = false;

/** Makes WeChat's cloud ready, once. */
export function weChatCloud(): typeof Taro.cloud {
  if (!isCloudReady) {
    Taro.cloud.init({ ...(cloudEnvironment === '' ? {} : { env: cloudEnvironment }), traceUser: true });
    isCloudReady = true;
  }
  return Taro.cloud;
}

async function throughWeChat(name: string, event: Record<string, unknown>): Promise<Delivery> {
  const answer = await weChatCloud().callFunction({ name, data: event });
  return { arrived: true, result: answer.result };
}

async function overHttp(name: string, event: Record<string, unknown>): Promise<Delivery> {
  const response = await Taro.request<Record<string, unknown>>({
    url: `${localCloudOrigin}/wx/functions/${name}`,
    method: 'POST',
    header: { 'content-type': 'application/json', 'x-wx-openid': localOpenid() ?? '' },
    data: event,
    timeout: timeoutMs,
  });
  const body = response.data;
  if (response.statusCode === 200 && body !== null && 'result' in body) {
    return { arrived: true, result: body['result'] };
  }
  const errMsg = body?.['errMsg'];
  return { arrived: false, detail: typeof errMsg === 'string' ? errMsg : `status ${response.statusCode}` };
}

function wordsOf(failure: unknown): string {
  if (failure instanceof Error) return failure.message;
  if (typeof failure === 'object' && failure !== null && 'errMsg' in failure) return String(failure.errMsg);
  return String(failure);
}
