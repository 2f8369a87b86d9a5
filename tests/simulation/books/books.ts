import type { Database, DocumentChange } from '../../../emulator/src/database/database';
import type { PayService } from '../../../emulator/src/wechat-pay/pay-service';
import type { PrintMessage } from '../../../emulator/src/printers/print-message';
import type { Collections, CollectionName } from '../../../server/wechat/collections';
import type { Platform } from '../cloud/platform';

type PaymentView = NonNullable<ReturnType<PayService['control']['payment']>>;

/** One document before and after a step; null where there was or is none. */
export interface Change<Name extends CollectionName> {
  readonly id: string;
  readonly before: Collections[Name] | null;
  readonly after: Collections[Name] | null;
}

/**
 * Everything that is on disk, kept beside the database from its own announcements, so that invariants can look at it
 * after every step; and WeChat Pay's own book, which is the truth about money.
 */
export class Books {
  readonly #documents = new Map<string, Map<string, unknown>>();
  readonly #before = new Map<string, Map<string, unknown>>();
  readonly #payable = new Set<string>();
  readonly #slips = new Map<string, PrintMessage>();
  readonly #changedSlips = new Set<string>();

  constructor(private readonly pay: () => PayService) {}

  watch({ database, pay, prints }: Pick<Platform, 'database' | 'pay' | 'prints'>): void {
    database.onChange((change) => this.#note(change));
    pay.onChange(({ outTradeNo }) => this.#payable.add(outTradeNo));
    prints.onMessage((message) => {
      this.#slips.set(message.id, message);
      this.#changedSlips.add(message.id);
    });
  }

  get<Name extends CollectionName>(collection: Name, id: string): Collections[Name] | null {
    return (this.#documents.get(collection)?.get(id) as Collections[Name] | undefined) ?? null;
  }

  all<Name extends CollectionName>(collection: Name): Collections[Name][] {
    return [...(this.#documents.get(collection)?.values() ?? [])] as Collections[Name][];
  }

  /** What WeChat Pay itself knows of a payment. */
  payment(outTradeNo: string): PaymentView | null {
    return this.pay().control.payment(outTradeNo);
  }

  payments(): readonly PaymentView[] {
    return this.pay().control.overview(100_000).payments;
  }

  /** What the steps since the last `forgetChanges` changed. */
  changes<Name extends CollectionName>(collection: Name): Change<Name>[] {
    const before = this.#before.get(collection) ?? new Map<string, unknown>();
    return [...before].map(([id, document]) => ({
      id,
      before: document as Collections[Name] | null,
      after: this.get(collection, id),
    }));
  }

  /** Numbers of payments that changed at WeChat Pay. */
  changedPayments(): readonly string[] {
    return [...this.#payable];
  }

  /** Everything that a vendor of printers has taken, by its own number; it is the truth about paper. */
  get slips(): ReadonlyMap<string, PrintMessage> {
    return this.#slips;
  }

  changedSlips(): PrintMessage[] {
    return [...this.#changedSlips].flatMap((id) => this.#slips.get(id) ?? []);
  }

  get hasChanged(): boolean {
    return this.#before.size > 0 || this.#payable.size > 0 || this.#changedSlips.size > 0;
  }

  forgetChanges(): void {
    this.#before.clear();
    this.#payable.clear();
    this.#changedSlips.clear();
  }

  /** What a database that was opened again says otherwise. */
  differences(database: Database): string[] {
    return [...this.#documents].flatMap(([collection, documents]) =>
      [...documents].flatMap(([id, document]) =>
        JSON.stringify(database.read(collection, id)) === JSON.stringify(document)
          ? []
          : [`${collection}/${id} is not what it was before the restart`],
      ),
    );
  }

  #note({ collection, id, after }: DocumentChange): void {
    const documents = this.#documents.get(collection) ?? new Map<string, unknown>();
    const before = this.#before.get(collection) ?? new Map<string, unknown>();
    this.#documents.set(collection, documents);
    this.#before.set(collection, before);
    if (!before.has(id)) before.set(id, documents.get(id) ?? null);
    if (after === null) documents.delete(id);
    else documents.set(id, after);
  }
}

/** Fen that WeChat Pay took from the guest with one payment, and gave back and has not failed to give back. */
export function capturedBy(payment: Pick<PaymentView, 'state' | 'total'>): number {
  return payment.state === 'SUCCESS' || payment.state === 'REFUND' ? payment.total : 0;
}

export function refundedFrom(payment: PaymentView): number {
  return payment.refunds
    .filter((refund) => refund.status === 'SUCCESS' || refund.status === 'PROCESSING')
    .reduce((sum, refund) => sum + refund.amount, 0);
}
