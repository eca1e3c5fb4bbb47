import type { ImpactAnswer, ImpactResult } from '../../language/protocol/impact.js';

/** A line of the list: a heading, or an element that is hit. */
export type ImpactLine =
  | { readonly type: 'heading'; readonly label: string }
  | { readonly type: 'element'; readonly label: string; readonly description: string; readonly elementId: string };

const questions: Readonly<Record<ImpactAnswer['question'], string>> = {
  retired: 'If retired',
  breached: 'If breached',
};

/** What is hit, under a heading for each question and kind. */
export function impactLines(result: ImpactResult): ImpactLine[] {
  return (result?.answers ?? []).flatMap(({ question, groups }) =>
    groups.flatMap(({ title, directly, further }): ImpactLine[] => [
      { type: 'heading', label: `${questions[question]}: ${title} (${directly.length + further.length})` },
      ...directly.map(({ id, label, type }): ImpactLine => ({
        type: 'element',
        label,
        description: type,
        elementId: id,
      })),
      ...further.map(({ id, label, type }): ImpactLine => ({
        type: 'element',
        label,
        description: `${type} – through others`,
        elementId: id,
      })),
    ]),
  );
}

/** How much of the data of all stores lies within reach, in words; empty where none does. */
export function reachText(result: ImpactResult): string {
  const share = result?.answers.find(({ question }) => question === 'breached')?.share ?? 0;
  const percent = Math.round(share * 100);
  return percent > 0 ? `breached, it reaches ${percent} % of the data of all stores` : '';
}
