import type { RuleSet } from '../../analysis/rule-set.js';
import { expectation } from '../../bind/read-values.js';
import { elementDefinition, valuesOf } from '../../model/registry.js';
import type { AttributeDefinition, ValueDefinition } from '../../model/registry.js';
import type { Page } from './page.js';

/** What a keyword declares and how its header is written. */
export function describeKeyword(page: Page, type: string): Page {
  const definition = elementDefinition(type);
  return definition ? page.code(definition.header).text(definition.doc) : page;
}

/** What an attribute says, what it expects, and what holds where it is not set. */
export function describeAttribute(page: Page, definition: AttributeDefinition): Page {
  page.titled(definition.name, `expects ${expectation(definition)}`).text(definition.doc);
  const notes = [`Default: ${definition.default}.`];
  if (definition.inherit)
    notes.push('Where it is not set, the value of the segment around it counts, then that of the architecture.');
  page.text(notes.join(' '));
  const values = valuesOf(definition);
  if (definition.valuesFrom || definition.type === 'bool') return page;
  return page.list(
    values.slice(0, 30).map((value) => ({ strong: value.value, text: value.doc === value.value ? '' : value.doc })),
  );
}

/** What one word of an attribute, or one kind, means. */
export function describeValue(page: Page, value: ValueDefinition): Page {
  const aliases = value.aliases && value.aliases.length > 0 ? `\nAlso called ${value.aliases.join(', ')}.` : '';
  return page.titled(value.value, `${value.doc}${aliases}`);
}

/** What a rule looks for and why. */
export function describeRule(page: Page, idOrSlug: string, rules: RuleSet): Page | undefined {
  const rule = rules.find(idOrSlug);
  if (!rule) return undefined;
  return page.titled(rule.id, `${rule.title} (${rule.severity})`).text(rule.what).text(rule.why).text(rule.how);
}
