import { makeAutoObservable, observableRef } from 'mobx';
import type { TicketLineView, TicketView } from '../../../contract/staff';
import type { LineProgress } from '../../../contract/views';
import type { Station } from '../../../domain/menu/menu';
import type { LocalText } from '../../../domain/text/local-text';
import type { Board } from '../../features/colleague/live/board';
import { undoMs } from '../../features/colleague/live/board';
import { isAllCooked, isStanding, isToCook } from '../../features/colleague/live/line-progress';
import type { StaffSession } from '../../features/colleague/session/staff-session';

/** A station, all of them, or the pass, where what is done waits to be carried. */
export type KitchenTab = 'all' | Station | 'pass';

export const stations: readonly Station[] = ['wok', 'steamer', 'noodles', 'cold', 'drinks'];
export const kitchenTabs: readonly KitchenTab[] = ['all', ...stations, 'pass'];

export interface KitchenTicket {
  readonly ticket: TicketView;
  /** What is to be done here. */
  readonly lines: readonly TicketLineView[];
  /** What else belongs to it and is not done here, or no longer. */
  readonly others: readonly TicketLineView[];
}

/** Portions of one dish over all open tickets of a station. */
export interface DishTotal {
  readonly name: LocalText;
  readonly portions: number;
  readonly cooking: number;
  readonly orders: number;
}

export interface UndoableMark {
  readonly id: number;
  readonly ticket: TicketView;
  readonly lines: readonly {
    readonly lineId: string;
    readonly name: LocalText;
    readonly before: LineProgress;
  }[];
  readonly isWhole: boolean;
  readonly undoFinish: (() => void) | null;
}

const stepsKept = 5;

/** The kitchen display: what a station has to do, oldest first, and the last five steps to take back. */
export class KitchenView {
  tab: KitchenTab = 'all';
  marks: readonly UndoableMark[] = [];

  private lastId = 0;

  constructor(
    private readonly board: Board,
    private readonly session: Pick<StaffSession, 'may'>,
  ) {
    makeAutoObservable<this, 'board' | 'session' | 'lastId'>(this, {
      board: false,
      session: false,
      lastId: false,
      marks: observableRef,
    });
  }

  open(tab: KitchenTab): void {
    this.tab = tab;
  }

  get tickets(): readonly KitchenTicket[] {
    return this.board.tickets
      .filter(({ status }) => isInHouse(status))
      .map((ticket) => ({
        ticket,
        lines: ticket.lines.filter((line) => isAt(this.tab, line)),
        others: ticket.lines.filter((line) => isStanding(line) && !isAt(this.tab, line)),
      }))
      .filter(({ lines }) => lines.length > 0);
  }

  get portionsByTab(): Readonly<Record<KitchenTab, number>> {
    const portions = { all: 0, wok: 0, steamer: 0, noodles: 0, cold: 0, drinks: 0, pass: 0 };
    for (const { status, lines } of this.board.tickets) {
      if (!isInHouse(status)) continue;
      for (const tab of kitchenTabs) {
        for (const line of lines) if (isAt(tab, line)) portions[tab] += line.quantity;
      }
    }
    return portions;
  }

  /** The largest first, so that one pan serves several tickets. */
  get totals(): readonly DishTotal[] {
    const byName = new Map<string, DishTotal & { readonly orderIds: ReadonlySet<string> }>();
    for (const { ticket, lines } of this.tickets) {
      for (const { name, quantity, progress } of lines) {
        const before = byName.get(name.zh);
        const orderIds = new Set(before?.orderIds).add(ticket.orderId);
        byName.set(name.zh, {
          name,
          portions: (before?.portions ?? 0) + quantity,
          cooking: (before?.cooking ?? 0) + (progress === 'cooking' ? quantity : 0),
          orders: orderIds.size,
          orderIds,
        });
      }
    }
    return [...byName.values()].sort((a, b) => b.portions - a.portions || (a.name.zh < b.name.zh ? -1 : 1));
  }

  /** A tap on a row: to do, then in the pan, then done and gone; on the pass, carried. */
  tap(ticket: TicketView, line: TicketLineView): void {
    const progress = line.progress === 'queued' ? 'cooking' : line.progress === 'cooking' ? 'done' : 'served';
    this.mark(ticket, [line], progress, false);
  }

  /** Everything of a ticket at this station is done, or carried. */
  tapWhole({ ticket, lines }: KitchenTicket): void {
    this.mark(ticket, lines, this.tab === 'pass' ? 'served' : 'done', true);
  }

  /** Takes the last step back that can be. */
  undo(): void {
    const [last, ...earlier] = this.marks;
    if (!last) return;
    this.marks = earlier;
    last.undoFinish?.();
    for (const { lineId, before } of last.lines) this.board.markLine(last.ticket.orderId, lineId, before);
  }

  private mark(
    ticket: TicketView,
    lines: readonly TicketLineView[],
    progress: LineProgress,
    isWhole: boolean,
  ): void {
    const { orderId } = ticket;
    if (ticket.status === 'accepted' && this.session.may('startCooking')) {
      this.board.doStep(ticket, 'startCooking', { undoForMs: 0 });
    }
    for (const line of lines) this.board.markLine(orderId, line.lineId, progress);
    const now = this.board.ticket(orderId);
    const isFinished = now?.status === 'cooking' && isAllCooked(now) && this.session.may('finishCooking');
    const undoFinish = isFinished ? this.board.doStep(now, 'finishCooking') : null;
    this.lastId += 1;
    const mark: UndoableMark = {
      id: this.lastId,
      ticket,
      lines: lines.map(({ lineId, name, progress: before }) => ({ lineId, name, before })),
      isWhole,
      undoFinish,
    };
    this.marks = [mark, ...this.marks].slice(0, stepsKept);
    // Once the guest has heard that the food is ready, it cannot be unsaid.
    if (undoFinish !== null) setTimeout(() => this.forget(orderId), undoMs);
  }

  private forget(orderId: string): void {
    const isReady = this.board.ticket(orderId)?.status !== 'cooking';
    if (isReady) this.marks = this.marks.filter(({ ticket }) => ticket.orderId !== orderId);
  }
}

function isInHouse(status: TicketView['status']): boolean {
  return status === 'accepted' || status === 'cooking' || status === 'ready';
}

function isAt(tab: KitchenTab, line: TicketLineView): boolean {
  if (tab === 'pass') return line.progress === 'done' && isStanding(line);
  return isToCook(line) && (tab === 'all' || line.station === tab);
}
