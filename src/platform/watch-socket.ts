import Taro from '@tarojs/taro';
import { localCloudOrigin, isH5 } from './environment';
import { localOpenid } from './identity';
import type { DocumentEars } from './watch';

/** Watches one document of a local cloud over a connection of its own. */
export function watchOverSocket(collection: string, docId: string, ears: DocumentEars): () => void {
  let isClosed = false;
  let close: () => void = () => {
    isClosed = true;
  };
  const lost = () => {
    if (!isClosed) ears.onLost();
  };
  Taro.connectSocket({ url: socketAddress() })
    .then((socket) => {
      close = () => {
        isClosed = true;
        socket.close({});
      };
      if (isClosed) {
        socket.close({});
        return;
      }
      socket.onOpen(() =>
        socket.send({ data: JSON.stringify({ type: 'watch', id: 'w1', collection, docId }) }),
      );
      socket.onMessage(({ data }) => hear(String(data), ears, lost));
      socket.onClose(lost);
      socket.onError(lost);
    })
    .catch(lost);
  return () => close();
}

function hear(data: string, ears: DocumentEars, lost: () => void): void {
  const message: unknown = JSON.parse(data);
  if (typeof message !== 'object' || message === null || !('type' in message)) return;
  if (message.type === 'change' && 'doc' in message) ears.onDocument(message.doc);
  if (message.type === 'error') lost();
}

function socketAddress(): string {
  const origin = isH5 ? window.location.origin : localCloudOrigin;
  return `${origin.replace(/^http/, 'ws')}/wx/watch?openid=${encodeURIComponent(localOpenid() ?? '')}`;
}
