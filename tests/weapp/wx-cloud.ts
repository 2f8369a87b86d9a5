import WebSocket from 'ws';
import { WxFailure, wxFunction } from './wx-answers';

/** One call of a function from the phone. */
export interface CallRecord {
  readonly name: string;
  readonly action: string;
  /** Bytes of the event and of the answer as JSON. */
  readonly sentBytes: number;
  readonly receivedBytes: number;
}

export interface CloudWiring {
  readonly url: string;
  readonly openid: string;
  readonly calls: CallRecord[];
  readonly sockets: Set<WebSocket>;
  /** Parses JSON into objects of the mini-program's own world. */
  readonly parse: (json: string) => unknown;
}

interface WatchEars {
  readonly onChange: (snapshot: { docs: readonly unknown[]; type: string }) => void;
  readonly onError: (error: unknown) => void;
}

/** `wx.cloud` over a local cloud: identity comes from the cloud's header, never from the event. */
export function createWxCloud(wiring: CloudWiring): Record<string, unknown> {
  let isReady = false;
  const callFunction = wxFunction('cloud.callFunction', async ({ name, data }) => {
    if (!isReady) throw new WxFailure('Cloud API isn’t enabled, please call wx.cloud.init first');
    return { ...(await invoke(wiring, String(name), data)) };
  });
  return {
    init: () => {
      isReady = true;
    },
    callFunction,
    database: () => ({
      collection: (collection: string) => ({
        doc: (docId: string) => ({ watch: (ears: WatchEars) => watch(wiring, collection, docId, ears) }),
      }),
    }),
  };
}

async function invoke(wiring: CloudWiring, name: string, data: unknown): Promise<object> {
  const body = JSON.stringify(data ?? {});
  const response = await fetch(`${wiring.url}/wx/functions/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-wx-openid': wiring.openid },
    body,
  });
  const text = await response.text();
  const { action } = (data ?? {}) as { action?: unknown };
  wiring.calls.push({
    name,
    action: String(action),
    sentBytes: Buffer.byteLength(body),
    receivedBytes: Buffer.byteLength(text),
  });
  const answer = wiring.parse(text) as { result?: unknown; errMsg: string; requestID: string };
  if (!('result' in answer)) throw new WxFailure(answer.errMsg.replace(/^cloud\.callFunction:fail /, ''));
  return { result: answer.result, requestID: answer.requestID };
}

function watch(
  wiring: CloudWiring,
  collection: string,
  docId: string,
  ears: WatchEars,
): { close: () => Promise<void> } {
  const socket = new WebSocket(
    `${wiring.url.replace(/^http/, 'ws')}/wx/watch?openid=${encodeURIComponent(wiring.openid)}`,
  );
  wiring.sockets.add(socket);
  let isFirst = true;
  socket.on('open', () => socket.send(JSON.stringify({ type: 'watch', id: 'w1', collection, docId })));
  socket.on('message', (bytes: Buffer) => {
    const message = wiring.parse(bytes.toString('utf8')) as { type: string; doc: unknown };
    if (message.type === 'error') ears.onError(message);
    else
      ears.onChange({ docs: message.doc === null ? [] : [message.doc], type: isFirst ? 'init' : 'update' });
    isFirst = false;
  });
  socket.on('error', (error) => ears.onError(error));
  return {
    close: async () => {
      wiring.sockets.delete(socket);
      socket.terminate();
    },
  };
}
