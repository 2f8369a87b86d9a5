import { makeAutoObservable, observableRef, reaction } from 'mobx';
import { nextStatus } from '../../../../domain/order/lifecycle';
import { buzz, maySound, onFirstTap, playTone, unlockSound } from '../../../platform/sound';
import { onAppVisible } from '../../../platform/visibility';
import { staffProblemText } from '../../../text/staff-problems';
import { showToast } from '../../../ui/toast/toasts';
import { Bell, type BellNews } from '../bell/bell';
import { Board } from '../live/board';
import { ticketAge } from '../live/ticket-age';
import { ServiceDesk } from '../service/service-desk';
import { staffSession } from './staff-session';

/** Longer than one page takes to give way to the next. */
const restAfterMs = 1_500;

/** A colleague at work: the board of their store and its bell, kept going while any staff page is open. */
class Shift {
  board: Board | null = null;
  /** The conversations of the store, for those who may answer guests. */
  desk: ServiceDesk | null = null;
  readonly bell = new Bell({ now: () => Date.now(), maySound, play: playTone, buzz });
  /** The kitchen display is open here, so each new ticket knocks. */
  isInKitchen = false;

  private pages = 0;
  private stopFollowing: (() => void) | null = null;
  private resting: ReturnType<typeof setTimeout> | null = null;

  constructor() {
    makeAutoObservable<this, 'pages' | 'stopFollowing' | 'resting'>(this, {
      board: observableRef,
      desk: observableRef,
      bell: false,
      pages: false,
      stopFollowing: false,
      resting: false,
    });
  }

  /** A staff page is there until the returned function is called. */
  attend(): () => void {
    this.pages += 1;
    if (this.resting !== null) clearTimeout(this.resting);
    this.resting = null;
    staffSession.start();
    this.stopFollowing ??= this.follow();
    return () => {
      this.pages -= 1;
      if (this.pages === 0) this.resting = setTimeout(() => this.rest(), restAfterMs);
    };
  }

  setInKitchen(isInKitchen: boolean): void {
    this.isInKitchen = isInKitchen;
  }

  async unlockBell(): Promise<void> {
    if (await unlockSound()) this.bell.unlocked();
  }

  private follow(): () => void {
    const storeId = () => staffSession.membership?.storeId ?? null;
    const stopBoard = whileAt(storeId, (id) => this.openBoard(id));
    // Whoever is made an agent in the middle of a shift begins to hear guests then.
    const stopDesk = whileAt(
      () => (staffSession.may('listConversations') ? storeId() : null),
      (id) => this.openDesk(id),
    );
    // Each second of the board's clock counts: the silence runs down, and orders become late.
    const stopRinging = reaction(
      () => (this.board?.answer ? newsOf(this.board, this.desk, this.isInKitchen) : null),
      (news) => (news === null ? this.bell.stop() : this.bell.hear(news)),
      { fireImmediately: true },
    );
    // A role that a leader has changed meanwhile shows at once in what there is to tap.
    const stopRole = reaction(
      () => this.board?.answer?.role ?? null,
      (role) => {
        if (role !== null && role !== staffSession.membership?.role) void staffSession.signIn();
      },
    );
    const stopTap = onFirstTap(() => void this.unlockBell());
    const stopListening = onAppVisible(() => this.bell.resume());
    return () => {
      stopBoard();
      stopDesk();
      stopRinging();
      stopRole();
      stopTap();
      stopListening();
      this.bell.stop();
    };
  }

  private openBoard(storeId: string | null): () => void {
    this.board =
      storeId === null
        ? null
        : new Board(
            storeId,
            (problem) => showToast(staffProblemText(problem)),
            () => void staffSession.signIn(),
          );
    return this.board?.follow() ?? nothing;
  }

  private openDesk(storeId: string | null): () => void {
    this.desk = storeId === null ? null : new ServiceDesk(storeId);
    return this.desk?.follow() ?? nothing;
  }

  private rest(): void {
    // What waits for the line would be lost with the board, though it stands on the screen as done.
    if ((this.board?.queue.steps.length ?? 0) > 0) {
      this.resting = setTimeout(() => this.rest(), restAfterMs);
      return;
    }
    this.stopFollowing?.();
    this.stopFollowing = null;
    this.board = null;
    this.desk = null;
  }
}

const nothing = () => undefined;

/** Opens something for a store, and anew when the store becomes another, until the returned function is called. */
function whileAt(storeId: () => string | null, open: (storeId: string | null) => () => void): () => void {
  let stop: () => void = nothing;
  const stopHearing = reaction(
    storeId,
    (id) => {
      stop();
      stop = open(id);
    },
    { fireImmediately: true },
  );
  return () => {
    stopHearing();
    stop();
  };
}

/** What this colleague's role lets them do something about. */
function newsOf(board: Board, desk: ServiceDesk | null, isInKitchen: boolean): BellNews {
  const { tickets, nowMs, calls } = board;
  const isLate = (ticket: (typeof tickets)[number]) => ticketAge(ticket, nowMs)?.tone === 'late';
  const ids = (wanted: typeof tickets) => wanted.map(({ orderId }) => orderId);
  return {
    newOrderIds: staffSession.may('acceptOrder')
      ? ids(tickets.filter(({ mode, status }) => nextStatus(mode, status, 'accept') !== null))
      : [],
    askingIds: (desk?.page('waiting')?.conversations ?? []).map(({ conversationId }) => conversationId),
    saidIds: (desk?.unanswered ?? []).map(({ conversationId, lastAtMs }) => `${conversationId} ${lastAtMs}`),
    lateOrderIds: ids(tickets.filter(isLate)),
    callIds: staffSession.may('answerCall') ? calls.map(({ call }) => `${call.callId} ${call.atMs}`) : [],
    kitchenOrderIds: isInKitchen
      ? ids(tickets.filter(({ status }) => status === 'accepted' || status === 'cooking'))
      : [],
  };
}

export const shift = new Shift();
