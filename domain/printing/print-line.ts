/** One row on paper, ready to be turned into the tags of any vendor; its text already fits the paper. */
export interface PrintLine {
  readonly text: string;
  /** Letters twice as wide and high, for what is read from two metres. */
  readonly isLarge: boolean;
  readonly isBold: boolean;
  readonly isCentred: boolean;
  /** The text is drawn as a QR code; slips that were written before there were any do not say so. */
  readonly isQrCode?: boolean;
}

/**
 * Every vendor takes at most 5000 bytes in a message. Text counts as UTF-8; the tags of the most talkative vendor
 * around one row stay below the allowance.
 */
export const messageBytesMost = 5000;
const tagBytesPerLine = 48;
const tagBytesPerMessage = 64;

export function plain(text: string): PrintLine {
  return { text, isLarge: false, isBold: false, isCentred: false };
}

export function bold(text: string): PrintLine {
  return { ...plain(text), isBold: true };
}

export function large(text: string): PrintLine {
  return { ...bold(text), isLarge: true };
}

export function centred(line: PrintLine): PrintLine {
  return { ...line, isCentred: true };
}

/** What a phone reads; `text` is no longer than `qrCodeMost`. */
export function qrCode(text: string): PrintLine {
  return { ...centred(plain(text)), isQrCode: true };
}

/** Yilianyun draws no code of a longer text. */
export const qrCodeMost = 96;

export function rule(columns: number): PrintLine {
  return plain('-'.repeat(columns));
}

/** The most bytes that a message of these rows can have, whoever prints it. */
export function messageBytes(lines: readonly PrintLine[]): number {
  return lines.reduce((sum, line) => sum + utf8Bytes(line.text) + tagBytesPerLine, tagBytesPerMessage);
}

function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
