import { placeIn } from '../../analysis/conditions/assist.js';
import type { ConditionPlace } from '../../analysis/conditions/assist.js';
import { headsOf, textBefore } from './rule-text.js';
import type { RuleText } from './rule-text.js';

/** A place in a condition: the text before it from the beginning of its alternative, and what is known there. */
export interface Written extends ConditionPlace {
  /** Without the head, where the place is behind `where`. */
  readonly before: string;
  /** Behind `where`, in an exception or in the braces of a message. */
  readonly inBody: boolean;
}

/** What is written before a place of a rule's text, and undefined where no condition stands. */
export function writtenAt(text: RuleText): Written | undefined {
  if (text.attribute === 'when') return inCondition(textBefore(text));
  if (text.attribute === 'unless') return withHeads(text.when, textBefore(text));
  if (text.attribute !== 'message') return undefined;
  const open = /\{([^{}]*)$/.exec(text.content.slice(0, text.index));
  return open ? withHeads(text.when, open[1]!) : undefined;
}

function inCondition(before: string): Written {
  const place = placeIn(before);
  const where = /\bwhere\b/.exec(before);
  return { ...place, inBody: where !== null, before: where ? before.slice(where.index + 'where'.length) : before };
}

/** An exception and a message may use the variables of every alternative. */
function withHeads(when: string, before: string): Written {
  const places = headsOf(when).map((head) => placeIn(`${head} where ${before}`));
  const variables = new Map(places.flatMap((place) => place.variables).map((each) => [each.name, each]));
  return {
    before,
    inBody: true,
    variables: [...variables.values()],
    typeOf: (operand) => places.map((place) => place.typeOf(operand)).find((type) => type !== undefined),
  };
}
