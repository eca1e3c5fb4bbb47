import type { JourneyDiagram, JourneyStep } from '../../diagram/types.js';
import { titleLines } from './title.js';

/** A journey map or blueprint as Mermaid's user journey: stages, steps with their emotion from 1 to 5, who takes part. */
export function mermaidJourney({ header, stages }: JourneyDiagram): string {
  const lines = stages.flatMap((stage) => [
    `  section ${plain(stage.title)}`,
    ...stage.steps.flatMap((step) => stepLines(step, header.persona)),
  ]);
  return [...titleLines(header.title), 'journey', ...lines, ''].join('\n');
}

function stepLines(step: JourneyStep, persona: string | undefined): string[] {
  const others = step.frontstage.flatMap(({ by }) => (by === undefined ? [] : [by]));
  const actors = [...new Set([...(persona === undefined ? [] : [persona]), ...others])].map(actor);
  const score = 3 + (step.emotion ?? 0);
  const task = `    ${plain(step.title)}: ${score}${actors.length > 0 ? `: ${actors.join(', ')}` : ''}`;
  // Mermaid needs a number; a step whose emotion nobody stated must not pass for a neutral one.
  return step.emotion === undefined
    ? [`    %% emotion not stated: the next ${score} is Mermaid's neutral`, task]
    : [task];
}

const keyword = /^(section|title|journey|acctitle|accdescr)/i;

/** Text without the signs that end it in Mermaid; look-alikes stand for them. */
function plain(text: string): string {
  const single = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/:/g, '∶')
    .replace(/;/g, ',')
    .replace(/#/g, '＃')
    .replace(/%%|^%/g, (signs) => '％'.repeat(signs.length));
  // A word joiner, which nobody sees, keeps a text from being read as a keyword.
  return keyword.test(single) || single === '' ? `\u2060${single}` : single;
}

function actor(text: string): string {
  return plain(text).replace(/,/g, ' ').replace(/ +/g, ' ');
}
