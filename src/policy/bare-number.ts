import { readAddress } from './address';

/** Whether an address says a number and nothing of where it is, so that any house of that number may be meant. */
export function isBareNumber(address: string, postcode: string): boolean {
  const read = readAddress(address, postcode);
  return address.trim() !== '' && read.words.length === 0 && read.postcode === '';
}
