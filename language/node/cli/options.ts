import { InvalidArgumentError, Option } from 'commander';
import { isCalendarDate } from '../../model/durations.js';

/** What arguments of commands are. */
export const pathsHelp = 'files and folders with .cxra files';

/** Today's date where the program runs, as YYYY-MM-DD. */
function localDate(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** `--today`, the day that dates in the model are compared with. */
export function todayOption(): Option {
  return new Option('--today <date>', 'day that dates in the model are compared with, YYYY-MM-DD')
    .default(localDate(new Date()), 'the current date')
    .argParser((text: string) => {
      if (/^\d{4}-\d{2}-\d{2}$/.test(text) && isCalendarDate(text)) return text;
      throw new InvalidArgumentError('It is a date as YYYY-MM-DD.');
    });
}

/** `--scale`, pixels of a PNG for each pixel of a picture. */
export function scaleOption(): Option {
  return new Option('--scale <factor>', 'resolution of a PNG: 1, 2, 4 or another factor up to 8')
    .default(2)
    .argParser((text: string) => {
      const factor = Number(text);
      if (factor > 0 && factor <= 8) return factor;
      throw new InvalidArgumentError('It is a number above 0, at most 8.');
    });
}

/** Gathers the values of an option that may be repeated. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
