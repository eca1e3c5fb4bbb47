import { addDays } from '../../model/durations.js';
import type { CxElement } from '../../model/model.js';
import type { Fix, ModelEdit } from '../../edit/model-edit.js';
import type { Facts } from '../facts.js';

/** Days from today that a fix proposes for what is planned. */
export const planningDays = 90;

/** Days from today that a fix proposes for what is accepted. */
export const suppressionDays = 90;

/** States a control: first as planned, which is what a text can know, then as in place, with or without proof. */
export function claim(
  element: CxElement,
  attribute: string,
  value: string,
  today: string,
  others: readonly ModelEdit[] = [],
): Fix[] {
  const set = (text: string): ModelEdit => ({ kind: 'set-attribute', element: element.id, attribute, value: text });
  const date = addDays(today, planningDays);
  const evidence: ModelEdit = {
    kind: 'set-attribute',
    element: element.id,
    attribute: 'evidence',
    value: '"where the proof is found"',
  };
  const what = `${attribute}: ${value}`;
  return [
    {
      title: `Claim: plan \`${what}\` for ${date}`,
      class: 'claim',
      edits: [set(`planned(${value}, ${date})`), ...others],
    },
    { title: `Claim: \`${what}\` is already in place`, class: 'claim', edits: [set(value), ...others] },
    {
      title: `Claim: \`${what}\` is in place, with evidence`,
      class: 'claim',
      edits: [set(value), evidence, ...others],
    },
  ];
}

/** Changes the design by one attribute. */
export function repair(
  title: string,
  edits: readonly ModelEdit[],
  options: { readonly preferred?: boolean; readonly bulk?: boolean } = {},
): Fix {
  return { title: `Repair: ${title}`, class: 'repair', edits, ...options };
}

/** The edit that sets an attribute. */
export function setAttribute(element: CxElement, attribute: string, value: string): ModelEdit {
  return { kind: 'set-attribute', element: element.id, attribute, value };
}

/** A name that no element has yet, made from a wish by numbering. */
export function freeName(facts: Facts, wish: string): string {
  const clean = wish.replace(/[^A-Za-z0-9_]+/g, '_').replace(/^_+|_+$/g, '');
  const taken = (name: string): boolean => facts.element(name) !== undefined;
  if (!taken(clean)) return clean;
  let number = 2;
  while (taken(`${clean}${number}`)) number++;
  return `${clean}${number}`;
}
