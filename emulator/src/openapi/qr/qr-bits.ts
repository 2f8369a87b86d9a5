import { correctionBytes } from './reed-solomon';
import { dataBytesOf, qrVersions, type QrVersion } from './qr-versions';

const byteMode = 0b0100;
const padding = [0b11101100, 0b00010001] as const;

/** The smallest code that holds a text, and its bits in the order in which they are placed. */
export function qrBits(text: string): { readonly version: QrVersion; readonly bits: readonly boolean[] } {
  const content = [...Buffer.from(text, 'utf8')];
  const version = qrVersions.find((each) => headBits(each) + 8 * content.length <= 8 * dataBytesOf(each));
  if (!version) throw new RangeError(`${content.length} bytes are more than this drawing of codes holds`);
  const bytes = interleaved(version, dataBytes(version, content));
  return { version, bits: bytes.flatMap((byte) => bitsOf(byte, 8)) };
}

function headBits({ version }: QrVersion): number {
  return 4 + (version < 10 ? 8 : 16);
}

function dataBytes(version: QrVersion, content: readonly number[]): number[] {
  const whole = dataBytesOf(version);
  const bits = [
    ...bitsOf(byteMode, 4),
    ...bitsOf(content.length, headBits(version) - 4),
    ...content.flatMap((byte) => bitsOf(byte, 8)),
  ];
  const ended = [...bits, ...bitsOf(0, Math.min(4, 8 * whole - bits.length))];
  const bytes: number[] = [];
  for (let start = 0; start < ended.length; start += 8) {
    bytes.push(Array.from({ length: 8 }, (_, at) => ended[start + at]).reduce(withBit, 0));
  }
  for (let index = 0; bytes.length < whole; index += 1) bytes.push(padding[index % 2] ?? 0);
  return bytes;
}

function withBit(byte: number, bit: boolean | undefined): number {
  return (byte << 1) | (bit ? 1 : 0);
}

/** One byte of each block in turn, so that a smudge hits all blocks a little. */
function interleaved({ blocks, correctionPerBlock }: QrVersion, data: readonly number[]): number[] {
  let start = 0;
  const parts = blocks.map((length) => data.slice(start, (start += length)));
  const corrections = parts.map((part) => correctionBytes(part, correctionPerBlock));
  return [...inTurn(parts), ...inTurn(corrections)];
}

function inTurn(parts: readonly (readonly number[])[]): number[] {
  const longest = Math.max(...parts.map((part) => part.length));
  return Array.from({ length: longest }, (_, index) =>
    parts.flatMap((part) => (index < part.length ? [part[index] ?? 0] : [])),
  ).flat();
}

export function bitsOf(value: number, count: number): boolean[] {
  return Array.from({ length: count }, (_, index) => ((value >> (count - 1 - index)) & 1) === 1);
}
