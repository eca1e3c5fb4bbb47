const unitMilliseconds: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 7 * 86_400_000,
  mo: 30 * 86_400_000,
  y: 365 * 86_400_000,
};

/** Longest delay that a latency word stands for, in milliseconds; `on-demand` and `static` have none. */
const latencyWords: Readonly<Record<string, number>> = {
  realtime: 1_000,
  'near-realtime': 5 * 60_000,
  hourly: 3_600_000,
  daily: 86_400_000,
  weekly: 7 * 86_400_000,
};

/** Milliseconds of a duration as written (`15m`, `13mo` of 30 days, `7y` of 365), or undefined for other text. */
export function parseDuration(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)(ms|mo|s|m|h|d|w|y)$/.exec(text);
  if (!match) return undefined;
  return Number(match[1]) * unitMilliseconds[match[2]!]!;
}

/** Milliseconds that a latency word stands for, or undefined where it names no length. */
export function latencyWordMilliseconds(word: string): number | undefined {
  return latencyWords[word];
}

/** Whole days from one ISO date to another; negative when the second lies before the first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / unitMilliseconds['d']!);
}

/** The ISO date a number of days after another. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * unitMilliseconds['d']!).toISOString().slice(0, 10);
}

/** Tells whether a text is a real day of the calendar, as YYYY-MM-DD. */
export function isCalendarDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}
