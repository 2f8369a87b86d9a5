import { channelAt, type RememberedChannel } from '../../../domain/channel/channel-memory';
import { readStored, writeStored } from '../../platform/storage';

const key = 'channel.1';

/** The link that the app was opened through last; an order counts for it for some days. */
export function rememberChannel(channel: string): void {
  writeStored(key, { channel, atMs: Date.now() });
}

/** The channel that an order placed now counts for. */
export function rememberedChannel(): string | null {
  return channelAt(readStored(key) as RememberedChannel | null, Date.now());
}
