import type { PickupReadyMessage } from './outbox-document';

/** Messages that guests allowed. `not-allowed` (43101) is a normal answer: the guest said no, or the one send is spent. */
export interface GuestMessages {
  pickupReady(message: PickupReadyMessage): Promise<'sent' | 'not-allowed' | 'failed'>;
}
