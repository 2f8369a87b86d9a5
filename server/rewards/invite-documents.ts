import { createHash } from 'node:crypto';
import { inviteCode } from '../../domain/rewards/invite-code';
import type { InviteRules, InviteStatus } from '../../domain/rewards/invite-rules';
import type { Fen } from '../../domain/money/fen';

/** `inviters/<code>`: a guest who may invite. The code follows from the guest, so that it is found in a transaction. */
export interface InviterDocument {
  readonly _id: string;
  readonly guestId: string;
  /** Guests who came with the code. */
  readonly friends: number;
  /** Friends for whom the guest was rewarded; only the last month is kept. */
  readonly rewarded: { readonly month: string; readonly friends: number } | null;
  /**
   * Raised by every binding that relies on this guest having no inviter, so that two bindings which would close a circle
   * together exclude each other.
   */
  readonly reliedOn: number;
}

/** `friendInvites/<guestId of the friend>`: who brought a guest. There is one at most. */
export interface FriendInviteDocument {
  readonly _id: string;
  readonly inviterId: string;
  /** Where the invitation was shared; null where the link did not say. */
  readonly channel: string | null;
  readonly status: InviteStatus;
  readonly boundAtMs: number;
  /** The order that brought the rewards, and what they were; null while there is none. */
  readonly reward: {
    readonly orderId: string;
    readonly storeId: string;
    readonly inviterPoints: number;
    readonly friendPoints: number;
    readonly leastSpend: Fen;
    readonly month: string;
    readonly tray: number;
    readonly atMs: number;
  } | null;
}

/** `inviteRules/<storeId>`: what a store gives for friends; without one, nothing. */
export interface InviteRulesDocument extends InviteRules {
  readonly _id: string;
}

export function inviteCodeOf(guestId: string): string {
  return inviteCode(createHash('sha256').update(`invite ${guestId}`).digest('hex'));
}

export function newInviter(guestId: string): InviterDocument {
  return { _id: inviteCodeOf(guestId), guestId, friends: 0, rewarded: null, reliedOn: 0 };
}

/** The name under which a store's invitations are counted on trays. */
export function inviteTraysOf(storeId: string): string {
  return `invites-${storeId}`;
}
