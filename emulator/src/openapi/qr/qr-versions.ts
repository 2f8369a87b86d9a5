/** A size of QR code at correction level M, which survives a smudge over 15 % of it (ISO/IEC 18004, tables 9 and E.1). */
export interface QrVersion {
  readonly version: number;
  readonly correctionPerBlock: number;
  /** Bytes of data in each block, shorter blocks first. */
  readonly blocks: readonly number[];
  /** Centres of the small squares, in both directions. */
  readonly alignment: readonly number[];
}

/** Enough for an address of 213 bytes. */
export const qrVersions: readonly QrVersion[] = [
  { version: 1, correctionPerBlock: 10, blocks: [16], alignment: [] },
  { version: 2, correctionPerBlock: 16, blocks: [28], alignment: [6, 18] },
  { version: 3, correctionPerBlock: 26, blocks: [44], alignment: [6, 22] },
  { version: 4, correctionPerBlock: 18, blocks: [32, 32], alignment: [6, 26] },
  { version: 5, correctionPerBlock: 24, blocks: [43, 43], alignment: [6, 30] },
  { version: 6, correctionPerBlock: 16, blocks: [27, 27, 27, 27], alignment: [6, 34] },
  { version: 7, correctionPerBlock: 18, blocks: [31, 31, 31, 31], alignment: [6, 22, 38] },
  { version: 8, correctionPerBlock: 22, blocks: [38, 38, 39, 39], alignment: [6, 24, 42] },
  { version: 9, correctionPerBlock: 22, blocks: [36, 36, 36, 37, 37], alignment: [6, 26, 46] },
  { version: 10, correctionPerBlock: 26, blocks: [43, 43, 43, 43, 44], alignment: [6, 28, 50] },
];

export function dataBytesOf({ blocks }: QrVersion): number {
  return blocks.reduce((sum, block) => sum + block, 0);
}

export function sideOf({ version }: Pick<QrVersion, 'version'>): number {
  return 17 + 4 * version;
}
