import { addDays } from '../model/durations.js';
import type { CxElement, CxModel } from '../model/model.js';
import type { Fix, ModelEdit } from '../edit/model-edit.js';
import { Facts } from './facts.js';
import type { Finding } from './finding.js';
import { ruleById } from './rules/index.js';
import type { FixContext } from './rule.js';

/** Days from today that a fix proposes for what is planned. */
const planningDays = 90;
const suppressionDays = 90;

/** All ways to deal with a finding: what its rule offers, and to accept it for a time. */
export function fixesFor(finding: Finding, model: CxModel, facts: Facts): readonly Fix[] {
  const rule = ruleById(finding.rule);
  if (!rule || finding.suppressed) return [];
  const context: FixContext = {
    finding,
    model,
    facts,
    today: facts.today,
    variable: (name) => {
      const id = finding.variables[name];
      if (id === undefined) throw new Error(`${finding.rule} has no variable ${name}`);
      return facts.element(id);
    },
  };
  return [...rule.fixes(context), ...waive(context)];
}

/** Accepts the finding for a time; reason and owner are left for a person to give. */
function waive({ finding, facts, today }: FixContext): Fix[] {
  if (finding.rule.startsWith('CXRA-MOD-') || finding.element.includes('#') || /^(allow|deny) /.test(finding.element)) return [];
  const lines = [
    `suppress ${finding.rule} on ${finding.element} {`,
    '  category: accepted-risk',
    '  reason: ""',
    '  owner: unknown',
    `  expires: ${addDays(today, suppressionDays)}`,
    '}',
  ];
  const after = outermost(facts, facts.element(finding.element));
  return [{ title: `Waive: not a problem here (suppress ${finding.rule}, to be given a reason and an owner)`, class: 'waive', edits: [{ kind: 'insert-after', element: after.id, text: lines.join('\n') }] }];
}

function outermost(facts: Facts, element: CxElement): CxElement {
  return element.parent === undefined ? element : outermost(facts, facts.element(element.parent));
}

/** States a control: first as planned, which is what a text can know, then as in place, with or without proof. */
export function claim(element: CxElement, attribute: string, value: string, today: string, others: readonly ModelEdit[] = []): Fix[] {
  const set = (text: string): ModelEdit => ({ kind: 'set-attribute', element: element.id, attribute, value: text });
  const date = addDays(today, planningDays);
  const evidence: ModelEdit = { kind: 'set-attribute', element: element.id, attribute: 'evidence', value: '"where the proof is found"' };
  const what = `${attribute}: ${value}`;
  return [
    { title: `Claim: plan \`${what}\` for ${date}`, class: 'claim', edits: [set(`planned(${value}, ${date})`), ...others] },
    { title: `Claim: \`${what}\` is already in place`, class: 'claim', edits: [set(value), ...others] },
    { title: `Claim: \`${what}\` is in place, with evidence`, class: 'claim', edits: [set(value), evidence, ...others] },
  ];
}

/** Changes the design by one attribute. */
export function repair(title: string, edits: readonly ModelEdit[], options: { readonly preferred?: boolean; readonly bulk?: boolean } = {}): Fix {
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
