import type { Fix } from '../../edit/model-edit.js';
import { setAttribute } from './building-blocks.js';
import type { FixContext } from '../rule.js';

/** Writes down what is not stated as `unknown`, which says that it was looked at and is still to be found out. */
export function askFor({ variable, facts }: FixContext): Fix[] {
  const element = variable('e');
  const open = (facts.results?.undecided.get(element.id) ?? []).map((each) => each.attribute);
  if (open.length === 0) return [];
  const edits = open.map((attribute) => setAttribute(element, attribute, 'unknown'));
  const what = open.length === 1 ? `\`${open[0]}: unknown\`` : `${open.length} attributes as \`unknown\``;
  return [{ title: `Claim: looked at and still to be found out (${what})`, class: 'claim', edits }];
}
