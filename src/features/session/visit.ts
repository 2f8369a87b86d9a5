import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { OpenedLink } from '../../../contract/sharing';
import type { AheadView, MemberView, OpenMenuAnswer, StoreView, TableView } from '../../../contract/views';
import type { DishAvailability, Menu } from '../../../domain/menu/menu';
import type { DiningMode } from '../../../domain/order/lifecycle';
import { acceptsOrdersAt } from '../../../domain/store-hours/opening';
import { callGuest, type Problem } from '../../platform/cloud';
import { onEntered } from '../../platform/launch';
import { onAppVisible } from '../../platform/visibility';
import { rememberChannel } from './came-through';
import { keepVisit, keptVisit } from './visit-keeping';

/** Whether orders are taken, and if not, why. */
export type StoreState = 'open' | 'paused' | 'closed';

const clockStepMs = 20_000;
/** What is sold out changes during a meal, so coming back after so long asks again. */
const freshForMs = 30_000;

/** A guest's visit: which store and table, its menu, what is left of it, and what the member has. */
export class Visit {
  status: 'opening' | 'ready' | 'failed' = 'opening';
  problem: Problem | null = null;
  /** The menu shown is one kept from an earlier visit, because the cloud cannot be reached. */
  isOffline = false;
  store: StoreView | null = null;
  table: TableView | null = null;
  tableCode: string | null = null;
  mode: DiningMode = 'pickup';
  /** The kept table for which the guest is choosing dishes ahead; null for a visit of now. */
  ahead: AheadView | null = null;
  menu: Menu | null = null;
  availability: readonly DishAvailability[] = [];
  monthlySalesByDishId: Readonly<Record<string, number>> = {};
  member: MemberView | null = null;
  liveOrderIds: readonly string[] = [];
  dishesAhead = 0;
  /** Short id of this guest in what they share. */
  shareId = '';
  /** A dish whose sheet the menu is to open. */
  wantedDishId: string | null = null;
  /** When the menu was fetched, by the store's clock. */
  fetchedAtMs = 0;
  /** The store's clock, in steps; it may be ahead of the phone's. */
  nowMs = Date.now();
  /** The last scanned code was not known; said once, then forgotten. */
  hasUnknownTable = false;

  private clockOffsetMs = 0;
  private isStarted = false;
  private link = '';
  private opening: Promise<void> | null = null;
  private asks = 0;

  constructor() {
    makeAutoObservable<this, 'opening' | 'asks' | 'isStarted' | 'link' | 'clockOffsetMs'>(this, {
      store: observableRef,
      table: observableRef,
      menu: observableRef,
      availability: observableRef,
      monthlySalesByDishId: observableRef,
      member: observableRef,
      liveOrderIds: observableRef,
      problem: observableRef,
      opening: false,
      asks: false,
      isStarted: false,
      link: false,
      clockOffsetMs: false,
    });
  }

  /** Begins, or goes on with, the visit. Every page that needs the store calls it; only the first call does anything. */
  start(): void {
    if (this.isStarted) return;
    this.isStarted = true;
    const kept = keptVisit();
    if (kept) {
      this.ahead = kept.answer.ahead ?? null;
      this.take(kept.answer, kept.tableCode, kept.mode);
    }
    onEntered((entrance, storeId) => this.enter(entrance, storeId));
    if (this.opening === null) void this.open(this.store?.id ?? null, this.tableCode);
    onAppVisible(() => this.refreshIfOld());
    setInterval(() => this.stepClock(), clockStepMs);
  }

  /** A scanned code leads to a table or, like a shared link, to a store and a dish; a guest at a table stays there. */
  private enter(entrance: string, storeId: string | null): void {
    if (!/^s.{20}$|\./.test(entrance)) {
      // What an invitation and the codes of a queue say is read by their own pages.
      if (!/^i=|^[nq].{20}$/.test(entrance)) this.enterTable(entrance);
      return;
    }
    if (entrance === this.link) return;
    this.link = entrance;
    void this.open(storeId ?? this.store?.id ?? null, this.tableCode, entrance);
  }

  /** A table's code was scanned. The same table again changes nothing. */
  enterTable(scene: string): void {
    if (scene === this.tableCode && this.status === 'ready') return;
    void this.open(null, scene);
  }

  /** Moves to another store; a table belongs to the old one. */
  enterStore(storeId: string): Promise<void> {
    this.ahead = null;
    return this.open(storeId, null);
  }

  /** Dishes for a table that is kept: eaten there, at its time, at no table yet. */
  async orderAhead(storeId: string, ahead: AheadView): Promise<void> {
    await this.enterStore(storeId);
    runInAction(() => {
      this.mode = 'dine-in';
      this.ahead = ahead;
      this.keep();
    });
  }

  chooseMode(mode: DiningMode): void {
    this.mode = mode;
    this.ahead = null;
    this.keep();
  }

  /** Asks again for the same store and table, unless the guest is on the way to another. */
  refresh(): Promise<void> {
    return this.opening ?? this.open(this.store?.id ?? null, this.tableCode);
  }

  forgetUnknownTable(): void {
    this.hasUnknownTable = false;
  }

  /** Changes what the member has, as another screen has just learned it. */
  changeMember(change: Partial<MemberView>): void {
    if (this.member) this.member = { ...this.member, ...change };
  }

  get storeState(): StoreState {
    const { store, nowMs } = this;
    if (!store) return 'open';
    if (store.pausedUntilMs !== null && store.pausedUntilMs > nowMs) return 'paused';
    return acceptsOrdersAt(store.hours, nowMs) ? 'open' : 'closed';
  }

  private async open(storeId: string | null, tableCode: string | null, channel?: string): Promise<void> {
    if (tableCode !== this.tableCode) this.ahead = null;
    const asked = this.ask(storeId, tableCode, channel);
    this.opening = asked;
    await asked;
    if (this.opening === asked) this.opening = null;
  }

  private async ask(storeId: string | null, tableCode: string | null, channel?: string): Promise<void> {
    // A link may lead to another store, whose menu may have a version of the same name.
    const isSame = channel === undefined && this.menu?.storeId === storeId;
    const menuVersion = isSame ? (this.menu?.version ?? null) : null;
    const reservationId = this.ahead?.id;
    this.asks += 1;
    const turn = this.asks;
    const answer = await callGuest('openMenu', { storeId, tableCode, menuVersion, channel, reservationId });
    runInAction(() => {
      // A slow answer must not lead back from where the guest has gone meanwhile.
      if (turn !== this.asks) {
        if (answer.ok && answer.data.openedLink) this.follow(answer.data.openedLink);
        return;
      }
      if (answer.ok) {
        // A table for which the guest has begun to choose meanwhile was not asked for.
        if (reservationId === this.ahead?.id) this.ahead = answer.data.ahead ?? null;
        this.take(answer.data, tableCode, null);
        this.keep();
        return;
      }
      const { problem } = answer;
      if (problem.kind === 'refused' && problem.refusal.code === 'TABLE_CODE_UNKNOWN' && tableCode !== null) {
        this.hasUnknownTable = true;
        this.tableCode = null;
        void this.open(this.store?.id ?? null, null);
        return;
      }
      this.problem = problem;
      this.isOffline = this.menu !== null;
      this.status = this.menu === null ? 'failed' : 'ready';
    });
  }

  private take(answer: OpenMenuAnswer, tableCode: string | null, mode: DiningMode | null): void {
    const menu = answer.menu ?? this.menu;
    if (menu === null) return;
    const isNewTable = tableCode !== null && tableCode !== this.tableCode;
    this.store = answer.store;
    this.table = answer.table;
    this.tableCode = answer.table === null ? null : tableCode;
    this.menu = menu;
    this.availability = answer.availability;
    this.monthlySalesByDishId = answer.monthlySalesByDishId;
    this.member = answer.member;
    this.liveOrderIds = answer.liveOrderIds;
    this.dishesAhead = answer.dishesAhead;
    this.shareId = answer.shareId;
    if (answer.openedLink) this.follow(answer.openedLink);
    this.fetchedAtMs = answer.nowMs;
    this.clockOffsetMs = answer.nowMs - Date.now();
    this.nowMs = answer.nowMs;
    this.mode = fittingMode(
      answer.store,
      mode ?? (isNewTable ? 'dine-in' : this.mode),
      this.tableCode !== null || this.ahead !== null,
    );
    this.status = 'ready';
    this.isOffline = false;
    this.problem = null;
  }

  private follow({ channel, dishId }: OpenedLink): void {
    if (channel !== null) rememberChannel(channel);
    this.wantedDishId = dishId;
  }

  private keep(): void {
    if (!this.store || !this.menu || !this.member) return;
    keepVisit({
      tableCode: this.tableCode,
      mode: this.mode,
      answer: {
        store: this.store,
        table: this.table,
        menu: this.menu,
        availability: this.availability,
        monthlySalesByDishId: this.monthlySalesByDishId,
        member: this.member,
        liveOrderIds: this.liveOrderIds,
        dishesAhead: this.dishesAhead,
        shareId: this.shareId,
        openedLink: null,
        ahead: this.ahead,
        nowMs: this.nowMs,
      },
    });
  }

  private stepClock(): void {
    this.nowMs = Date.now() + this.clockOffsetMs;
  }

  /** Asks again where what is shown is older than a guest may notice. Pages call it when they are shown. */
  refreshIfOld(): void {
    this.stepClock();
    if (this.opening === null && (this.isOffline || this.nowMs - this.fetchedAtMs > freshForMs))
      void this.refresh();
  }
}

/** Dining in needs a table, now or kept for later; without one the guest starts with what the store offers besides. */
function fittingMode(store: StoreView, wanted: DiningMode, hasTable: boolean): DiningMode {
  if (store.modes.includes(wanted) && (wanted !== 'dine-in' || hasTable)) return wanted;
  return store.modes.find((mode) => mode !== 'dine-in') ?? store.modes[0] ?? 'dine-in';
}

export const visit = new Visit();
