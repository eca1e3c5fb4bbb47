import { Phantom } from '../bag.js';
import type { Item } from '../bag.js';

/** An item in the words of a message. */
export function describeItem(item: Item): string {
  if (typeof item === 'string') return item;
  if (typeof item === 'number') return describeNumber(item);
  return item instanceof Phantom ? 'not stated' : item.name;
}

/** A share of a whole in percent. */
export function describeShare(value: number): string {
  return `${Math.round(value * 100)} %`;
}

function describeNumber(value: number): string {
  if (Math.abs(value) >= 60_000 && value % 1_000 === 0) return describeDuration(value);
  return String(Math.round(value * 100) / 100);
}

const units: readonly (readonly [string, number])[] = [
  ['y', 31_536_000_000],
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1_000],
];

/** Milliseconds as the language writes durations, in the largest unit that divides them. */
export function describeDuration(milliseconds: number): string {
  for (const [unit, length] of units) if (milliseconds % length === 0) return `${milliseconds / length}${unit}`;
  return `${milliseconds}ms`;
}
