import {
  parseAnswerSwitches,
  parsePrinterSwitches,
  type AnswerSwitches,
  type AnswerSwitchboard,
} from './answer-switches';
import { paperRows } from './paper';
import type { Printer, PrintMessage, VendorName } from './print-message';
import { vendorNames } from './print-message';
import { printerLimits } from './printer-limits';
import type { PrinterPark } from './printer-park';

/** A printer as the console lists it. */
export interface PrinterView extends Printer {
  readonly waiting: number;
  readonly printed: number;
}

/** A message as the console shows it, with its paper. */
export interface PrintMessageView extends PrintMessage {
  readonly paper: readonly string[];
}

/** Something the control interface was asked and cannot do, in one sentence. */
export interface PrintRefusal {
  readonly refusal: string;
}

/** What a developer may see and do that a client cannot: printers, their troubles, and what they printed. */
export function createPrintControl(park: PrinterPark, answers: AnswerSwitchboard) {
  return {
    overview(limit = 100) {
      const newest = park.messages().slice(-limit).reverse();
      return {
        printers: park.printers().map(viewOf),
        answers: answers.switches,
        messages: newest.map(messageView),
      };
    },
    /** What came out of a printer, oldest first. */
    printed(vendor: VendorName, serial: string): PrintMessageView[] {
      const printed = park.messagesOf(vendor, serial).filter(({ state }) => state === 'printed');
      return printed.sort((a, b) => a.number - b.number).map(messageView);
    },
    register(input: Readonly<Record<string, unknown>>): Printer | PrintRefusal {
      const { vendor, serial, name } = input;
      const known = vendorNames.find((candidate) => candidate === vendor);
      if (!known) return { refusal: `"vendor" must be one of ${vendorNames.join(', ')}.` };
      if (typeof serial !== 'string' || !printerLimits.serial.test(serial)) {
        return { refusal: '"serial" must be 4 to 32 letters and digits.' };
      }
      return park.register(known, serial, typeof name === 'string' ? name : serial);
    },
    setPrinter(
      vendor: string,
      serial: string,
      input: Readonly<Record<string, unknown>>,
    ): Printer | PrintRefusal {
      const known = vendorNames.find((candidate) => candidate === vendor);
      const printer = known ? park.printer(known, serial) : null;
      if (!printer) return { refusal: `There is no printer ${serial} of ${vendor}.` };
      const switches = parsePrinterSwitches(input);
      return typeof switches === 'string' ? { refusal: switches } : park.change(printer, switches);
    },
    setAnswers(input: Readonly<Record<string, unknown>>): AnswerSwitches | PrintRefusal {
      const switches = parseAnswerSwitches(input);
      if (typeof switches === 'string') return { refusal: switches };
      answers.change(switches);
      return answers.switches;
    },
  };

  function viewOf(printer: Printer): PrinterView {
    const messages = park.messagesOf(printer.vendor, printer.serial);
    const count = (state: PrintMessage['state']) =>
      messages.filter((message) => message.state === state).length;
    return { ...printer, waiting: count('waiting'), printed: count('printed') };
  }
}

function messageView(message: PrintMessage): PrintMessageView {
  return { ...message, paper: paperRows(message.content) };
}
