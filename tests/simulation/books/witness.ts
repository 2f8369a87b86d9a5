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
  /** Numbers of payments that WeChat Pay called closed, and would still have taken. */
  readonly undoneCloses = new Set<string>();
  /** Totals that guests saw and agreed to, by order. */
  readonly agreedTotals = new Map<string, number>();
  /** Orders that answers named for one intention to order, by visit. */
  readonly ordersByVisit = new Map<string, Set<string>>();
  /** Documents that were lost or changed by a restart. */
  readonly forgotten: string[] = [];

  noteOrder(visit: string, orderId: string, agreedTotal: number): void {
    const orders = this.ordersByVisit.get(visit) ?? new Set<string>();
    this.ordersByVisit.set(visit, orders.add(orderId));
    this.agreedTotals.set(orderId, agreedTotal);
  }
}
