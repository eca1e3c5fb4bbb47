import { elementsOfType } from '../model/index.js';
import type { CxModel } from '../model/model.js';
import { ownRule } from './own-rules/own-rule.js';
import type { OwnRule } from './own-rules/own-rule.js';
import { ruleById, rules } from './rules/index.js';
import type { Rule } from './rule.js';

/** The rules that hold for a model: those that come with the program, and those that the model and the projects it uses declare. */
export interface RuleSet {
  /** Those that come with the program first; each list by id. */
  readonly all: readonly Rule[];
  readonly own: readonly OwnRule[];
  /** The rule of an id or slug, or undefined. */
  find(idOrSlug: string): Rule | undefined;
}

const sets = new WeakMap<CxModel, RuleSet>();

/** The rules of a model; the same object for the same model. */
export function ruleSetOf(model: CxModel): RuleSet {
  const known = sets.get(model);
  if (known) return known;
  const set = makeRuleSet(model);
  sets.set(model, set);
  return set;
}

function makeRuleSet(model: CxModel): RuleSet {
  const own = elementsOfType(model, 'rule').map(ownRule);
  const byId = new Map<string, Rule>();
  for (const { rule } of own) if (!ruleById(rule.id) && !byId.has(rule.id)) byId.set(rule.id, rule);
  return {
    all: own.length === 0 ? rules : [...rules, ...byId.values()],
    own,
    find: (idOrSlug) => ruleById(idOrSlug) ?? byId.get(idOrSlug),
  };
}
