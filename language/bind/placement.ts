import type { Span } from '../core/spans.js';
import { elementDefinition, elementTypes } from '../model/registry.js';
import type { Problem } from './fragment.js';
import { aType, typeName, withArticle } from './words.js';

const childTypes = new Set([
  'stage',
  'step',
  'pain',
  'opportunity',
  'thought',
  'frontstage',
  'backstage',
  'support',
  '->',
  'end',
]);

/** A problem where an element of a type may not stand in a block of another type (undefined: outside of any block). */
export function placementProblem(type: string, parentType: string | undefined, span: Span): Problem | undefined {
  const contained = parentType === undefined ? undefined : elementDefinition(parentType)?.contains;
  if (parentType === undefined ? !childTypes.has(type) : contained?.includes(type)) return undefined;
  const hosts = elementTypes.filter((each) => elementDefinition(each)?.contains?.includes(type));
  const place = childTypes.has(type)
    ? `inside ${hosts.map(withArticle).join(' or ')}`
    : hosts.length > 0
      ? `at the top level or inside ${hosts.map(withArticle).join(' or ')}`
      : 'at the top level';
  const where = parentType === undefined ? 'at the top level' : `inside ${withArticle(typeName(parentType))}`;
  return {
    code: 'misplaced',
    severity: 'error',
    message: `${aType(type)} cannot stand ${where}; it stands ${place}.`,
    span,
  };
}
