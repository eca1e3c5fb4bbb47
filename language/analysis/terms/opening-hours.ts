import { wordsIn } from '../bag.js';
import type { Bag } from '../bag.js';
import { nothingMissing, Unknown } from '../truth.js';
import type { Truth } from '../truth.js';
import type { Term } from './term.js';

const days = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
const minutesOfDay = 24 * 60;
const minutesOfWeek = days.length * minutesOfDay;

/** Minutes of the week that are open: one for each minute from Monday 00:00. */
type Week = Uint8Array;

/**
 * Reads opening hours: `24x7`, or days and times as in `Mo-Fr 08:00-20:00; Sa 09:00-14:00`. Days may be listed with commas,
 * times without days hold on all of them, and a time that ends before it begins goes on into the next day. Undefined where
 * a text says something else.
 */
export function readOpeningHours(text: string): Week | undefined {
  const week = new Uint8Array(minutesOfWeek);
  const parts = text
    .split(';')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== '');
  if (parts.length === 0 || !parts.every((part) => openPart(part, week))) return undefined;
  return week;
}

function openPart(part: string, week: Week): boolean {
  if (/^24\s*[x×/]\s*7$/.test(part)) {
    week.fill(1);
    return true;
  }
  const match = /^([a-z,\s-]*?)\s*((?:\d{1,2}:\d{2}\s*[-–]\s*\d{1,2}:\d{2}\s*,?\s*)+)$/.exec(part);
  const on = match && readDays(match[1]!);
  if (!match || !on) return false;
  return match[2]!.split(',').every((time) => on.every((day) => openOn(day, time, week)));
}

function readDays(text: string): number[] | undefined {
  if (text === '' || text === 'daily') return days.map((_, index) => index);
  const found: number[] = [];
  for (const each of text.split(',')) {
    const [first, last] = each.split('-').map((day) => days.indexOf(day.trim().slice(0, 2)));
    if (first === undefined || first < 0 || (last !== undefined && last < 0)) return undefined;
    for (let day = first; ; day = (day + 1) % days.length) {
      found.push(day);
      if (day === (last ?? first)) break;
    }
  }
  return found;
}

function openOn(day: number, time: string, week: Week): boolean {
  const match = /^\s*(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})\s*$/.exec(time);
  if (!match) return time.trim() === '';
  const [from, to] = [Number(match[1]) * 60 + Number(match[2]), Number(match[3]) * 60 + Number(match[4])];
  if (from > minutesOfDay || to > minutesOfDay) return false;
  const length = to > from ? to - from : to - from + minutesOfDay;
  for (let minute = 0; minute < length; minute++) week[(day * minutesOfDay + from + minute) % minutesOfWeek] = 1;
  return true;
}

/** Tells whether one set of opening hours contains another; open where either cannot be read. */
export function hoursCover(outer: readonly string[], inner: readonly string[]): Truth {
  const [wide, narrow] = [union(outer), union(inner)];
  if (!wide || !narrow) return new Unknown(nothingMissing);
  return narrow.every((open, minute) => open === 0 || wide[minute] === 1);
}

function union(texts: readonly string[]): Week | undefined {
  const all = new Uint8Array(minutesOfWeek);
  for (const text of texts) {
    const week = readOpeningHours(text);
    if (!week) return undefined;
    week.forEach((open, minute) => (all[minute]! |= open));
  }
  return all;
}

function cover(outer: Bag, inner: Bag): Truth {
  const missing = [...outer.missing, ...inner.missing];
  return missing.length > 0 ? new Unknown(missing) : hoursCover(wordsIn(outer), wordsIn(inner));
}

export const openingHoursTerms: readonly Term[] = [
  {
    name: 'hoursCover',
    parameters: [{ name: 'a' }, { name: 'b' }],
    yields: { kind: 'truth' },
    doc: 'Opening hours a contain opening hours b, as in `hoursCover(u.on.hours, t.on.hours)`.',
    label: 'open whenever the other is',
    evaluate: (_, [outer, inner]) => cover(outer!, inner!),
  },
];
