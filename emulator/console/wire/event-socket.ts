import type { CloudEvent } from './control-answers';

export type Connection = 'connecting' | 'live' | 'lost';

export interface EventSocketListeners {
  readonly onEvent: (event: CloudEvent) => void;
  readonly onConnection: (connection: Connection) => void;
}

const firstWaitMs = 500;
const longestWaitMs = 5_000;

/** Listens to `WS /control/events` for good: a lost connection is opened again, ever more patiently. */
export function openEventSocket({ onEvent, onConnection }: EventSocketListeners): () => void {
  let socket: WebSocket | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitMs = firstWaitMs;
  let isClosed = false;

  const connect = () => {
    socket = new WebSocket(`ws://${window.location.host}/control/events`);
    socket.onopen = () => {
      waitMs = firstWaitMs;
      onConnection('live');
    };
    socket.onmessage = (message: MessageEvent<string>) => onEvent(JSON.parse(message.data) as CloudEvent);
    socket.onclose = () => {
      if (isClosed) return;
      onConnection('lost');
      timer = setTimeout(connect, waitMs);
      waitMs = Math.min(waitMs * 2, longestWaitMs);
    };
  };
  connect();
  return () => {
    isClosed = true;
    clearTimeout(timer);
    socket?.close();
  };
}
