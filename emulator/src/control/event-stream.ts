import type { WebSocket } from 'ws';
import type { ServiceEvents } from '../services';

/** A console that does not take its events misses some rather than filling the memory. */
const unsentBytes = 4 * 1024 * 1024;

/** `WS /control/events`: tells consoles what happens, as it happens. Costs nothing while nobody listens. */
export class EventStream {
  private readonly sockets = new Set<WebSocket>();
  private stopListening: (() => void) | null = null;

  constructor(private readonly listen: (tell: (event: ServiceEvents) => void) => () => void) {}

  connect(socket: WebSocket): void {
    this.sockets.add(socket);
    this.stopListening ??= this.listen((event) => this.tell(event));
    socket.on('close', () => {
      this.sockets.delete(socket);
      if (this.sockets.size === 0) this.close();
    });
  }

  close(): void {
    this.stopListening?.();
    this.stopListening = null;
  }

  private tell(event: ServiceEvents): void {
    const json = JSON.stringify(event);
    for (const socket of this.sockets) if (socket.bufferedAmount < unsentBytes) socket.send(json);
  }
}
