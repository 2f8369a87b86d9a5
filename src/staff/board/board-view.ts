import { makeAutoObservable, observableRef } from 'mobx';
import type { TicketView } from '../../../contract/staff';
import type { OrderStatus } from '../../../domain/order/lifecycle';
import type { Board } from '../../features/colleague/live/board';
import { ticketAge } from '../../features/colleague/live/ticket-age';

export type BoardTab = 'toAccept' | 'cooking' | 'ready' | 'onTheWay' | 'done';

export const boardTabs: readonly BoardTab[] = ['toAccept', 'cooking', 'ready', 'onTheWay', 'done'];

/** Longer than the slide of a ticket that leaves, and than the gap between two taps of a hurried finger. */
const heldAfterMs = 360;
/** Drawn at once; the rest on demand, for a phone draws no two hundred tickets. */
const shownAtOnce = 24;

export function tabOf(status: OrderStatus): BoardTab | null {
  switch (status) {
    case 'placed':
      return 'toAccept';
    case 'accepted':
    case 'cooking':
      return 'cooking';
    case 'ready':
      return 'ready';
    case 'on-the-way':
      return 'onTheWay';
    case 'handed-over':
      return 'done';
    default:
      return null;
  }
}

/** Which tickets are seen. While a finger is down none of them moves, and one that leaves is seen leaving. */
export class BoardView {
  tab: BoardTab = 'toAccept';
  limit = shownAtOnce;

  private held: readonly TicketView[] | null = null;
  private releasing: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly board: Board) {
    makeAutoObservable<this, 'held' | 'releasing' | 'board'>(this, {
      held: observableRef,
      releasing: false,
      board: false,
    });
  }

  open(tab: BoardTab): void {
    this.tab = tab;
    this.limit = shownAtOnce;
    this.held = null;
  }

  showMore(): void {
    this.limit += shownAtOnce;
  }

  touch(): void {
    this.stopReleasing();
    this.held ??= this.standing;
  }

  release(): void {
    this.stopReleasing();
    this.releasing = setTimeout(() => this.letGo(), heldAfterMs);
  }

  /** Oldest first; those that came while a finger was down stand at the end. */
  get tickets(): readonly TicketView[] {
    if (this.held === null) return this.standing;
    const heldIds = new Set(this.held.map(({ orderId }) => orderId));
    return [
      ...this.held.map(
        (ticket) => this.board.ticket(ticket.orderId) ?? { ...ticket, status: 'completed' as const },
      ),
      ...this.standing.filter(({ orderId }) => !heldIds.has(orderId)),
    ];
  }

  isLeaving(ticket: TicketView): boolean {
    return tabOf(ticket.status) !== this.tab;
  }

  get countByTab(): Readonly<Record<BoardTab, number>> {
    const counts = {
      toAccept: 0,
      cooking: 0,
      ready: 0,
      onTheWay: 0,
      done: this.board.answer?.completedToday ?? 0,
    };
    for (const { status } of this.board.tickets) {
      const tab = tabOf(status);
      if (tab !== null) counts[tab] += 1;
    }
    return counts;
  }

  get lateByTab(): Readonly<Partial<Record<BoardTab, number>>> {
    const late: Partial<Record<BoardTab, number>> = {};
    for (const ticket of this.board.tickets) {
      const tab = tabOf(ticket.status);
      const isLate = (ticketAge(ticket, this.board.nowMs)?.overMs ?? 0) > 0;
      if (tab !== null && isLate) late[tab] = (late[tab] ?? 0) + 1;
    }
    return late;
  }

  private get standing(): readonly TicketView[] {
    return this.board.tickets.filter(({ status }) => tabOf(status) === this.tab);
  }

  private letGo(): void {
    this.held = null;
    this.releasing = null;
  }

  private stopReleasing(): void {
    if (this.releasing !== null) clearTimeout(this.releasing);
    this.releasing = null;
  }
}
