import { lotsTaken } from '../../domain/membership/lots-taken';
import {
  addLot,
  emptyAccount,
  expireLots,
  spendLots,
  spendLotsUpTo,
} from '../../domain/membership/points-account';
import type { PointsAccount, PointsEntry, PointsLot } from '../../domain/membership/points';
import { Refused } from '../refused';
import type { Transaction } from '../wechat/database';
import { endNoticeDueMs, nextExpiryMs } from './points-documents';

/** What points are spent on: an order, or something in the points shop. The entry's id follows from it. */
interface SpendingCause {
  readonly kind: 'spend' | 'shop';
  readonly id: string;
}

/**
 * Spends points and yields the parts of lots that it took. Points that ended are swept first, with an
 * entry each, so that the account stays the sum of its entries.
 */
export async function spendPoints(
  transaction: Transaction,
  wanted: {
    readonly guestId: string;
    readonly cause: SpendingCause;
    readonly points: number;
    readonly nowMs: number;
  },
): Promise<PointsLot[] | Refused> {
  const { guestId, cause, points, nowMs } = wanted;
  const before = await sweptAccount(transaction, guestId, nowMs);
  const after = spendLots(before, points, nowMs);
  if (!after) return new Refused('POINTS_NOT_ENOUGH', { balance: before.balance });
  await saveAccount(transaction, guestId, after, before.toldMs);
  await addEntry(transaction, {
    id: `${cause.kind}:${cause.id}`,
    guestId,
    kind: cause.kind,
    points: -points,
    orderId: cause.kind === 'spend' ? cause.id : null,
    atMs: nowMs,
    expiresAtMs: null,
  });
  return lotsTaken(before, after);
}

/** Gives points: earned, returned or as a gift; one entry for each lot. Entries of zero points are left out. */
export async function givePoints(transaction: Transaction, entries: readonly PointsEntry[]): Promise<void> {
  const given = entries.filter((entry) => entry.points > 0);
  const [first] = given;
  if (!first) return;
  const before = await readAccount(transaction, first.guestId);
  await saveAccount(transaction, first.guestId, given.reduce<PointsAccount>(addLot, before), before.toldMs);
  for (const entry of given) await addEntry(transaction, entry);
}

/**
 * Entries that bring back points that were spent; each lot ends when it would have. `cause` names what brings them; points
 * of the shop were spent on no order.
 */
export function returnedPoints(
  cause: string,
  spender: { readonly _id: string | null; readonly guestId: string },
  lots: readonly PointsLot[],
  nowMs: number,
): PointsEntry[] {
  const kind = spender._id === null ? 'shop-return' : 'return';
  return lots.map((lot, index) => ({
    id: `${kind}:${cause}:${index + 1}`,
    guestId: spender.guestId,
    kind,
    points: lot.remaining,
    orderId: spender._id,
    atMs: nowMs,
    expiresAtMs: lot.expiresAtMs,
  }));
}

/**
 * Takes back points that an order earned, or that were given for it, and that it no longer deserves, as far as the guest
 * still has them.
 */
export async function takeBackPoints(
  transaction: Transaction,
  wanted: {
    readonly cause: string;
    readonly kind: 'take-back' | 'invite-take-back';
    readonly guestId: string;
    /** Null where the guest is not the one who ordered. */
    readonly orderId: string | null;
    readonly points: number;
    readonly nowMs: number;
  },
): Promise<void> {
  const { cause, kind, guestId, orderId, points, nowMs } = wanted;
  if (points <= 0) return;
  const before = await sweptAccount(transaction, guestId, nowMs);
  const { account, taken } = spendLotsUpTo(before, points, nowMs);
  await saveAccount(transaction, guestId, account, before.toldMs);
  if (taken === 0) return;
  await addEntry(transaction, {
    id: `${kind}:${cause}`,
    guestId,
    kind,
    points: -taken,
    orderId,
    atMs: nowMs,
    expiresAtMs: null,
  });
}

/** Sweeps the lots of one account that ended; for the clock. */
export async function expirePoints(transaction: Transaction, guestId: string, nowMs: number): Promise<void> {
  const swept = await sweptAccount(transaction, guestId, nowMs);
  await saveAccount(transaction, guestId, swept, swept.toldMs);
}

async function sweptAccount(transaction: Transaction, guestId: string, nowMs: number): Promise<KeptAccount> {
  const kept = await readAccount(transaction, guestId);
  const { account, expired } = expireLots(kept, nowMs);
  for (const lot of expired) {
    await addEntry(transaction, {
      id: `expire:${lot.entryId}`,
      guestId,
      kind: 'expire',
      points: -lot.remaining,
      orderId: null,
      atMs: nowMs,
      expiresAtMs: null,
    });
  }
  return { ...account, toldMs: kept.toldMs };
}

/** An account, and up to when the guest was told of points that end. */
type KeptAccount = PointsAccount & { readonly toldMs: number };

async function readAccount(transaction: Transaction, guestId: string): Promise<KeptAccount> {
  const document = await transaction.get('pointsAccounts', guestId);
  if (!document) return { ...emptyAccount, toldMs: 0 };
  return { balance: document.balance, lots: document.lots, toldMs: document.endNoticeToldMs ?? 0 };
}

async function saveAccount(
  transaction: Transaction,
  guestId: string,
  { balance, lots }: PointsAccount,
  toldMs: number,
): Promise<void> {
  await transaction.set('pointsAccounts', {
    ...{ _id: guestId, balance, lots, nextExpiryMs: nextExpiryMs({ balance, lots }) },
    ...{ endNoticeToldMs: toldMs, endNoticeAtMs: endNoticeDueMs({ balance, lots }, toldMs) },
  });
}

async function addEntry(transaction: Transaction, { id, ...entry }: PointsEntry): Promise<void> {
  await transaction.add('pointsEntries', { _id: id, ...entry });
}
