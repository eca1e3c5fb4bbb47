import { addDays } from '../../model/durations.js';
import type { Fix, ModelEdit } from '../../edit/model-edit.js';
import type { CxElement } from '../../model/model.js';
import { onlyWord } from '../bag.js';
import type { Facts } from '../facts.js';
import { planningDays, setAttribute } from './building-blocks.js';

/** States several controls of an element at once: as planned, as in place, as in place with evidence. */
export function stateControls(element: CxElement, controls: Readonly<Record<string, string>>, today: string): Fix[] {
  const names = Object.keys(controls);
  if (names.length === 0) return [];
  const date = addDays(today, planningDays);
  const set = (write: (value: string) => string): ModelEdit[] =>
    names.map((name) => setAttribute(element, name, write(controls[name]!)));
  const what = names.map((name) => `\`${name}: ${controls[name]}\``).join(' and ');
  const verb = names.length === 1 ? 'is' : 'are';
  const inPlace = set((value) => value);
  return [
    { title: `Claim: plan ${what} for ${date}`, class: 'claim', edits: set((value) => `planned(${value}, ${date})`) },
    { title: `Claim: ${what} ${verb} already in place`, class: 'claim', edits: inPlace },
    {
      title: `Claim: ${what} ${verb} in place, with evidence`,
      class: 'claim',
      edits: [...inPlace, setAttribute(element, 'evidence', '"where the proof is found"')],
    },
  ];
}

/** A control that is already there, where to plan it would not be seen by the rule. */
export function alreadyInPlace(element: CxElement, attribute: string, value: string): Fix {
  return {
    title: `Claim: \`${attribute}: ${value}\` is already in place`,
    class: 'claim',
    edits: [setAttribute(element, attribute, value)],
  };
}

/** A control that is already there, with or without proof; for attributes whose `none`, as which a plan counts, says something else. */
export function inPlace(element: CxElement, attribute: string, value: string): Fix[] {
  const evidence = setAttribute(element, 'evidence', '"where the proof is found"');
  const plain = alreadyInPlace(element, attribute, value);
  const title = `Claim: \`${attribute}: ${value}\` is in place, with evidence`;
  return [plain, { title, class: 'claim', edits: [...plain.edits, evidence] }];
}

/** Of some controls, those whose attribute has one of the words that are not good enough. */
export function lacking(
  facts: Facts,
  element: CxElement,
  controls: readonly (readonly [attribute: string, bad: readonly string[], good: string])[],
): Record<string, string> {
  const open = controls.filter(([attribute, bad]) => bad.includes(onlyWord(facts.attribute(element, attribute)) ?? ''));
  return Object.fromEntries(open.map(([attribute, , good]) => [attribute, good]));
}
