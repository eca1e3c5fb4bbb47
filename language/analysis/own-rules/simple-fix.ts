import { suggestWords } from '../../core/suggest.js';
import type { Fix } from '../../edit/model-edit.js';
import { attributeDefinition, attributesOf, isReference } from '../../model/registry.js';
import type { AttributeDefinition } from '../../model/registry.js';
import type { CompiledRule } from '../compiled-rule.js';
import type { CompiledAlternative } from '../conditions/compile.js';
import { claim, repair, setAttribute } from '../remedies/building-blocks.js';
import type { FixContext } from '../rule.js';

/** A fix of a rule of one's own: one attribute of the reported element, or of a variable of the condition, is set. */
export interface SimpleFix {
  apply(context: FixContext): readonly Fix[];
  problems(compiled: CompiledRule): readonly { readonly message: string; readonly suggestions?: readonly string[] }[];
}

const shape = /^\s*(?:([A-Za-z_]\w*)\.)?([a-z][a-z0-9-]*)\s*:\s*(\S[^\n]*?)\s*$/;

/** Reads `attribute: value` or `variable.attribute: value`; undefined for any other text. */
export function readFix(text: string): SimpleFix | undefined {
  const [, variable, attribute, value] = shape.exec(text) ?? [];
  if (attribute === undefined || value === undefined) return undefined;
  return {
    apply: (context) => apply(context, variable, attribute, value),
    problems: (compiled) =>
      compiled.condition.alternatives.flatMap((alternative) => problemsIn(alternative, variable, attribute)),
  };
}

function apply(context: FixContext, variable: string | undefined, attribute: string, value: string): readonly Fix[] {
  const id = variable === undefined ? context.finding.element : context.finding.variables[variable];
  const element = id === undefined ? undefined : context.facts.element(id);
  const definition = element && attributeDefinition(element.type, attribute);
  if (!element || !definition || element.project !== undefined) return [];
  if (isControl(definition)) return claim(element, attribute, value, context.today);
  const edit = setAttribute(element, attribute, value);
  return [repair(`set \`${attribute}: ${value}\` on ${element.name}`, [edit], { preferred: true })];
}

/** Groups of attributes that say what something is or how it is connected, and not that it is protected. */
const designGroups = new Set([
  'classification',
  'content',
  'exchange',
  'match',
  'organisation',
  'placement',
  'relations',
]);

/** A control is stated and not made by writing it down: it is planned first. */
function isControl(definition: AttributeDefinition): boolean {
  if (isReference(definition) || definition.name === 'protocol' || designGroups.has(definition.group)) return false;
  return ['enum', 'flags', 'bool'].includes(definition.type);
}

function problemsIn(
  { scope, sources, overModel }: CompiledAlternative,
  variable: string | undefined,
  attribute: string,
): { readonly message: string; readonly suggestions?: readonly string[] }[] {
  const target = variable === undefined ? sources[0]?.variable : scope.find(variable);
  if (!target && overModel && variable === undefined) return typeProblems(['architecture'], attribute);
  if (!target) return [{ message: `\`${variable ?? ''}\` is no variable of the condition.` }];
  return target.type.kind === 'elements' ? typeProblems(target.type.types, attribute) : [];
}

function typeProblems(types: readonly string[], attribute: string): { message: string; suggestions: string[] }[] {
  const known = types.filter((type) => type !== 'element');
  if (known.length === 0 || known.some((type) => attributeDefinition(type, attribute))) return [];
  const names = known.flatMap((type) => [...attributesOf(type).keys()]);
  const suggestions = suggestWords(attribute, names);
  const hint = suggestions[0] === undefined ? '' : ` Did you mean \`${suggestions[0]}\`?`;
  return [{ message: `No ${known.join(' or ')} has \`${attribute}\`.${hint}`, suggestions }];
}
