import type { FunctionRun } from '../cloud/functions';

/** What people and functions experienced that no document tells. */
export class Witness {
  /** Forged notifications that were answered with success. */
  readonly forgeriesAccepted: string[] = [];
  /** Notifications answered with success: the number of the payment or refund each told of. */
  readonly acknowledged: { readonly kind: 'payment' | 'refund'; readonly subject: string }[] = [];
  /** What was thrown inside a function although nothing had failed for a long time. */
  readonly unprovokedErrors: string[] = [];
  /** Messages that guests received, and which run of a function sent them. */
  readonly messages: { readonly messageId: string; readonly runKey: string }[] = [];
  /** Runs that were killed, or in which something outside failed. */
  readonly brokenRuns = new Set<string>();
  /** Runs that were killed. */
  readonly killedRuns = new Set<string>();
  /** Numbers of payments that WeChat Pay called closed, and would still have taken. */
  readonly undoneCloses = new Set<string>();
  /** Requests to give something of an order back, by order; one that was tapped twice is one. */
  readonly refundsAsked = new Map<string, Set<string>>();
  /** Top-ups that answers named for one intention, by visit. */
  readonly topUpsByVisit = new Map<string, Set<string>>();
  /** Exchanges that answers named for one intention, by visit. */
  readonly takingsByVisit = new Map<string, Set<string>>();
  /** Orders of which a sum was asked back as goodwill. */
  readonly goodwill = new Set<string>();
  /** Runs that ended by themselves and left a transaction open. */
  readonly leftOpen: string[] = [];
  /** Runs that are sending a message to a printer at this moment, by its number. */
  readonly sendersByPrinter = new Map<string, Set<FunctionRun>>();
  /** Moments in which two of them sent to the same one. */
  readonly crowdedPrinters: string[] = [];
  /** Totals that guests saw and agreed to, by order. */
  readonly agreedTotals = new Map<string, number>();
  /** Orders that answers named for one intention to order, by visit. */
  readonly ordersByVisit = new Map<string, Set<string>>();
  /** Documents that were lost or changed by a restart. */
  readonly forgotten: string[] = [];

  /** How much was experienced so far; as long as it stays, nothing new was. */
  get events(): number {
    const {
      acknowledged,
      messages,
      forgeriesAccepted,
      unprovokedErrors,
      forgotten,
      leftOpen,
      crowdedPrinters,
    } = this;
    const lists = [
      acknowledged,
      messages,
      forgeriesAccepted,
      unprovokedErrors,
      forgotten,
      leftOpen,
      crowdedPrinters,
    ];
    const maps = [this.ordersByVisit, this.topUpsByVisit, this.takingsByVisit];
    return [...lists.map(({ length }) => length), ...maps.map(({ size }) => size)].reduce(
      (sum, count) => sum + count,
      0,
    );
  }

  noteRefund(orderId: string, requestId: string): void {
    const asked = this.refundsAsked.get(orderId) ?? new Set<string>();
    this.refundsAsked.set(orderId, asked.add(requestId));
  }

  noteTopUp(visit: string, topUpId: string): void {
    const topUps = this.topUpsByVisit.get(visit) ?? new Set<string>();
    this.topUpsByVisit.set(visit, topUps.add(topUpId));
  }

  noteTaking(visit: string, takingId: string): void {
    const takings = this.takingsByVisit.get(visit) ?? new Set<string>();
    this.takingsByVisit.set(visit, takings.add(takingId));
  }

  noteOrder(visit: string, orderId: string, agreedTotal: number): void {
    const orders = this.ordersByVisit.get(visit) ?? new Set<string>();
    this.ordersByVisit.set(visit, orders.add(orderId));
    this.agreedTotals.set(orderId, agreedTotal);
  }
}
