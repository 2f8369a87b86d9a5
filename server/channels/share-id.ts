import { createHash } from 'node:crypto';
import { sharerLength } from '../../domain/channel/channel';
import { tableCodeAlphabet } from '../../domain/table/table-code';

/**
 * Short id of a guest in what they share: 30 bits of a hash, so that a link says nothing of who shared it to anybody
 * but the house, and a guest who comes back through their own link is known.
 */
export function shareIdOf(guestId: string): string {
  return hashedLetters(`share\n${guestId}`, sharerLength);
}

/** So many letters that follow from a text; each carries five bits. */
export function hashedLetters(text: string, length: number): string {
  const bytes = createHash('sha256').update(text).digest();
  return Array.from({ length }, (_, index) => tableCodeAlphabet[(bytes[index] ?? 0) % 32]).join('');
}
