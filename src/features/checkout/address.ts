import { readStored, writeStored } from '../../platform/storage';

/** Where a delivery goes. */
export interface Address {
  readonly name: string;
  readonly phone: string;
  readonly text: string;
}

const key = 'address';

/** The first thing that is missing of an address; null when a rider finds it. The limits are those of the contract. */
export function missingOfAddress(address: Address): 'name' | 'phone' | 'text' | null {
  if (address.name.trim() === '') return 'name';
  if (!/^\+?[\d -]{5,20}$/.test(address.phone.trim())) return 'phone';
  return address.text.trim().length < 4 ? 'text' : null;
}

export function keepAddress(address: Address): void {
  writeStored(key, address);
}

export function keptAddress(): Address | null {
  const kept = readStored(key);
  if (typeof kept !== 'object' || kept === null) return null;
  if (!('name' in kept) || !('phone' in kept) || !('text' in kept)) return null;
  const address = { name: String(kept.name), phone: String(kept.phone), text: String(kept.text) };
  return missingOfAddress(address) === null ? address : null;
}
