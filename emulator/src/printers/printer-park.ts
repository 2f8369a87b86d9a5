import type { Clock } from '../clock/clock';
import type { NewMessage, Printer, PrinterSwitches, PrintMessage, VendorName } from './print-message';
import { printerLimits } from './printer-limits';
import type { PrinterStore, PrinterTable } from './printer-store';

export interface ParkOptions {
  readonly store: PrinterStore;
  readonly clock: Clock;
  readonly changed: (message: PrintMessage) => void;
}

/** Every printer and what was sent to it. A printer prints one message after the other, on the virtual clock. */
export class PrinterPark {
  readonly #printers: PrinterTable;
  readonly #kept: PrinterTable;
  readonly #messages = new Map<string, PrintMessage>();
  readonly #cancelByKey = new Map<string, () => void>();
  readonly #options: ParkOptions;
  #nextNumber: number;

  constructor(options: ParkOptions) {
    this.#options = options;
    this.#printers = options.store.table('printers');
    this.#kept = options.store.table('printer-messages');
    const kept = this.#kept.list().map(([, value]) => value as PrintMessage);
    kept.sort((a, b) => a.number - b.number);
    for (const message of kept) this.#messages.set(message.id, message);
    this.#nextNumber = 1 + (kept.at(-1)?.number ?? 0);
  }

  /** After a start: what waits is printed on. */
  resume(): void {
    for (const printer of this.printers()) this.#printNext(printer);
  }

  stop(): void {
    for (const cancel of this.#cancelByKey.values()) cancel();
    this.#cancelByKey.clear();
  }

  printers(): Printer[] {
    return this.#printers.list().map(([, value]) => value as Printer);
  }

  printer(vendor: VendorName, serial: string): Printer | null {
    return this.#printers.get(keyOf(vendor, serial)) as Printer | null;
  }

  /** A printer that is known keeps its switches and what waits for it. */
  register(vendor: VendorName, serial: string, name: string): Printer {
    const known = this.printer(vendor, serial);
    const printer: Printer = {
      ...(known ?? { power: 'online', paper: 'loaded', speed: 'normal' }),
      ...{ vendor, serial, name },
    };
    this.#printers.set(keyOf(vendor, serial), printer);
    return printer;
  }

  change(printer: Printer, switches: Partial<PrinterSwitches>): Printer {
    const changed = { ...printer, ...switches };
    this.#printers.set(keyOf(printer.vendor, printer.serial), changed);
    this.#cancelByKey.get(keyOf(printer.vendor, printer.serial))?.();
    this.#cancelByKey.delete(keyOf(printer.vendor, printer.serial));
    this.#printNext(changed);
    return changed;
  }

  take(vendor: VendorName, id: string, wanted: NewMessage): PrintMessage {
    const nowMs = this.#options.clock.now();
    const message: PrintMessage = {
      id,
      number: this.#nextNumber++,
      vendor,
      serial: wanted.serial,
      content: wanted.content,
      copies: wanted.copies,
      originId: wanted.originId,
      takenAtMs: nowMs,
      expiresAtMs: Math.min(wanted.expiresAtMs ?? Infinity, nowMs + printerLimits.keptAtMostMs),
      state: 'waiting',
      endedAtMs: null,
    };
    this.#save(message);
    const printer = this.printer(vendor, wanted.serial);
    if (printer) this.#printNext(printer);
    return message;
  }

  message(vendor: VendorName, id: string): PrintMessage | null {
    const found = this.#messages.get(id);
    return found?.vendor === vendor ? found : null;
  }

  /** In the order in which they came. */
  messagesOf(vendor: VendorName, serial: string): PrintMessage[] {
    return [...this.#messages.values()].filter(
      (message) => message.vendor === vendor && message.serial === serial,
    );
  }

  messages(): PrintMessage[] {
    return [...this.#messages.values()];
  }

  #printNext(printer: Printer): void {
    const key = keyOf(printer.vendor, printer.serial);
    if (this.#cancelByKey.has(key) || printer.power === 'offline' || printer.paper === 'out') return;
    const next = this.#nextWaiting(printer);
    if (!next) return;
    const { clock } = this.#options;
    const takesMs = printer.speed === 'slow' ? printerLimits.slowPrintingMs : printerLimits.printingMs;
    const cancel = clock.schedule(clock.now() + takesMs, `print ${next.id}`, () => {
      this.#cancelByKey.delete(key);
      this.#end(next, 'printed');
      this.#printNext(printer);
    });
    this.#cancelByKey.set(key, cancel);
  }

  #nextWaiting(printer: Printer): PrintMessage | null {
    const nowMs = this.#options.clock.now();
    for (const message of this.messagesOf(printer.vendor, printer.serial)) {
      if (message.state !== 'waiting') continue;
      if (nowMs < message.expiresAtMs) return message;
      this.#end(message, 'dropped');
    }
    return null;
  }

  #end(message: PrintMessage, state: 'printed' | 'dropped'): void {
    this.#save({ ...message, state, endedAtMs: this.#options.clock.now() });
    this.#forgetOldest(message);
  }

  #forgetOldest({ vendor, serial }: PrintMessage): void {
    const ended = this.messagesOf(vendor, serial).filter(({ state }) => state !== 'waiting');
    for (const { id } of ended.slice(0, Math.max(0, ended.length - printerLimits.messagesKept))) {
      this.#messages.delete(id);
      this.#kept.delete(id);
    }
  }

  #save(message: PrintMessage): void {
    this.#messages.set(message.id, message);
    this.#kept.set(message.id, message);
    this.#options.changed(message);
  }
}

function keyOf(vendor: VendorName, serial: string): string {
  return `${vendor} ${serial}`;
}
