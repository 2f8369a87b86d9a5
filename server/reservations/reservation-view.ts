import type { DepositView, ReservationRow, ReservationView } from '../../contract/reservations';
import { depositLeft, freeUntilMs, returnedByRule } from '../../domain/reservation/deposit';
import { hasTable, nextReservationStatus } from '../../domain/reservation/reservation-lifecycle';
import { mayOrderAhead } from './dishes-ahead';
import { isUnclaimed, type ReservationDocument } from './reservation-document';

const minuteMs = 60_000;

/** A reservation as its guest sees it. */
export function reservationView(reservation: ReservationDocument, nowMs: number): ReservationView {
  const { status, startMs, area } = reservation;
  const isCancellable = nextReservationStatus(status, 'guest-cancels') !== null;
  const isFree = nowMs < freeUntilMs(reservation);
  return {
    id: reservation._id,
    number: reservation.number,
    status,
    storeId: reservation.storeId,
    storeName: reservation.storeName,
    startMs,
    endMs: reservation.endMs,
    day: reservation.day,
    partySize: reservation.partySize,
    areaId: area?.id ?? null,
    areaName: area?.name ?? null,
    tableNames: hasTable(status) ? reservation.tables.map(({ name }) => name) : [],
    name: reservation.name,
    phone: reservation.phone,
    note: reservation.note,
    deposit: depositView(reservation),
    untilMs: reservation.untilMs,
    freeUntilMs: freeUntilMs(reservation),
    keepUntilMs: startMs + reservation.keepMinutes * minuteMs,
    orderIds: reservation.orderIds ?? [],
    mayOrderAhead: mayOrderAhead(reservation, nowMs),
    isCancellable,
    isChangeable: nextReservationStatus(status, 'change') !== null && isFree,
    returnsOnCancel: isCancellable ? returnedOnCancel(reservation, nowMs) : 0,
    cancelledBy: reservation.cancelledBy,
    cancelReason: reservation.cancelReason,
    utcOffsetMinutes: reservation.dayClock.utcOffsetMinutes,
    nowMs,
  };
}

/** What a guest who cancels now gets back. */
export function returnedOnCancel(reservation: ReservationDocument, nowMs: number): number {
  const isFree = nowMs < freeUntilMs(reservation);
  const { account, keptPercent = 100 } = reservation;
  return returnedByRule(account, { isFree, keptPercent });
}

function depositView({ deposit, account, refunds }: ReservationDocument): DepositView {
  const worst = (['needs-help', 'on-its-way', 'arrived'] as const).find((status) =>
    refunds.some((refund) => refund.status === status),
  );
  return { amount: deposit, ...account, left: depositLeft(account), refund: worst ?? null };
}

/** A reservation as the door sees it. */
export function reservationRow(reservation: ReservationDocument): ReservationRow {
  const { _id, area, account, ...fields } = reservation;
  return {
    id: _id,
    number: fields.number,
    isUnclaimed: isUnclaimed(reservation),
    status: fields.status,
    startMs: fields.startMs,
    endMs: fields.endMs,
    partySize: fields.partySize,
    tables: fields.tables,
    areaName: area?.name ?? null,
    name: fields.name,
    phone: fields.phone,
    note: fields.note,
    staffNote: fields.staffNote,
    depositPaid: account.paid,
    deposit: fields.deposit,
    ordersAhead: fields.orderIds?.length ?? 0,
    isWalkIn: fields.isWalkIn,
    seatedAtMs: fields.seatedAtMs,
    untilMs: fields.untilMs,
  };
}
