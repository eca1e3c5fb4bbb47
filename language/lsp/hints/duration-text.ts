const units: readonly (readonly [name: string, milliseconds: number])[] = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1_000],
];

/** A length of time in the units of the language, rounded to what matters: `1.5h`, `90ms`. */
export function durationText(milliseconds: number): string {
  const unit = units.find(([, size]) => milliseconds >= size);
  return unit ? `${Math.round((milliseconds / unit[1]) * 10) / 10}${unit[0]}` : `${Math.round(milliseconds)}ms`;
}
