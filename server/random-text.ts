import { randomInt } from 'node:crypto';

/** Letters of an alphabet that nobody can guess, each as likely as any other. */
export function randomText(alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}
