import { suggestWords } from '../../core/suggest.js';
import { parseDuration } from '../../model/durations.js';
import { elementDefinition, elementTypes } from '../../model/registry.js';
import { absentBag, bagOf, elementsIn, isElement, Phantom, single, unknownBag } from '../bag.js';
import type { Bag, Item } from '../bag.js';
import { defaultThresholds } from '../configuration.js';
import { joinMissing, nothingMissing, Unknown } from '../truth.js';
import { compileCall } from './calls.js';
import type { AllOf, Call, Chain, Count, Lambda, NameUse, Primary } from './generated/ast.js';
import { namedSets } from './named-sets.js';
import { attributeOver, compileOperand } from './operands.js';
import { spanOfNode } from './parse.js';
import { joinSlots, noSlots, withoutSlot } from './scope.js';
import type { CompiledOperand, Env, Scope } from './scope.js';
import { elementOf } from './static-types.js';
import type { StaticType } from './static-types.js';
import { compileDisjunction } from './statements.js';

/** Compiles what a chain of attributes begins with. */
export function compilePrimary(node: Primary, scope: Scope): CompiledOperand {
  switch (node.$type) {
    case 'SetLiteral':
      return constant({ kind: 'words', words: node.words }, setItems(node.words));
    case 'NumberLiteral':
      return constant({ kind: 'number' }, [literalItem(node.number)], node.number);
    case 'DurationLiteral':
      return constant({ kind: 'duration' }, [parseDuration(node.duration)!]);
    case 'DateLiteral':
      return constant({ kind: 'date' }, [node.date]);
    case 'TextLiteral':
      return constant({ kind: 'text' }, [node.text.slice(1, -1)]);
    case 'AllOf':
      return allOf(node, scope);
    case 'Count':
      return count(node, scope);
    case 'Lambda':
      return lambda(node, scope);
    case 'Call':
      return compileCall(node as Call, scope);
    case 'NameUse':
      return nameUse(node, scope);
  }
}

/** Members of a set are numbers only where all of them are: in `{ssl3, 1.0}` the version is a word. */
function setItems(words: readonly string[]): Item[] {
  const items = words.map(literalItem);
  return items.every((item) => typeof item === 'number') ? items : [...words];
}

function literalItem(text: string): Item {
  if (/^[+-]?\d+(\.\d+)?$/.test(text)) return Number(text);
  return /^[+-]?\d+(\.\d+)?%$/.test(text) ? Number(text.slice(0, -1)) / 100 : text;
}

/** An operand that is the same in every model. */
export function constant(type: StaticType, items: readonly Item[], literal?: string): CompiledOperand {
  const bag = bagOf(items);
  return { type, slots: noSlots, evaluate: () => bag, reasons: () => [], ...(literal !== undefined && { literal }) };
}

function allOf(node: AllOf, scope: Scope): CompiledOperand {
  for (const type of node.types) {
    if (type !== 'element' && !elementDefinition(type))
      scope.report({
        message: `\`${type}\` is not a type of element.`,
        span: spanOfNode(node),
        suggestions: suggestWords(type, elementTypes),
      });
  }
  return {
    type: elementOf(...node.types),
    slots: noSlots,
    reasons: () => [],
    evaluate: (env) => bagOf(node.types.flatMap((type) => env.facts.all(type))),
  };
}

function count(node: Count, scope: Scope): CompiledOperand {
  const source = compileOperand(node.source, scope);
  const type: StaticType = { kind: 'number' };
  if (node.variable === undefined || !node.body) {
    const evaluate = (env: Env): Bag => counted(source.evaluate(env).items.length, source.evaluate(env).missing);
    return { type, slots: source.slots, evaluate, reasons: source.reasons };
  }
  const { scope: inner, variable } = scope.with(node.variable, source.type);
  const body = compileDisjunction(node.body, inner);
  const matching = (env: Env): { items: Item[]; missing: Bag['missing']; most?: number } => {
    const bag = source.evaluate(env);
    let missing = bag.missing;
    let open = 0;
    const items = bag.items.filter((item) => {
      env.facts.step();
      env.variables[variable.slot] = item;
      const truth = body.test(env);
      if (truth instanceof Unknown) {
        missing = joinMissing(missing, truth.missing);
        open++;
      }
      return truth === true;
    });
    return { items, missing, ...(bag.missing.length === 0 && { most: items.length + open }) };
  };
  return {
    type,
    slots: joinSlots(source.slots, withoutSlot(body.slots, variable.slot)),
    evaluate: (env) => {
      const { items, missing, most } = matching(env);
      return counted(items.length, missing, most);
    },
    reasons: (env) =>
      matching(env)
        .items.filter(isElement)
        .map((element) => ({ element: element.id, text: `${element.name} counts` })),
  };
}

/** What is not known can only add to a count, up to the number of those that were looked at. */
function counted(number: number, missing: Bag['missing'], most?: number): Bag {
  if (missing.length === 0) return single(number);
  return { items: [number], missing, atLeast: true, ...(most !== undefined && { most }) };
}

function lambda(node: Lambda, scope: Scope): CompiledOperand {
  const { scope: inner, variable } = scope.with(
    node.variable,
    elementOf('system', 'store', 'channel', 'touchpoint', 'actor'),
  );
  const body = compileDisjunction(node.body, inner);
  return {
    type: { kind: 'truth' },
    slots: withoutSlot(body.slots, variable.slot),
    evaluate: () => absentBag,
    reasons: () => [],
    lambda: { slot: variable.slot, body },
  };
}

function nameUse(node: NameUse, scope: Scope): CompiledOperand {
  const { name } = node;
  const variable = scope.find(name);
  if (variable) {
    const { slot } = variable;
    return {
      type: variable.type,
      slots: new Set([slot]),
      evaluate: (env) => {
        const item = env.variables[slot]!;
        return item instanceof Phantom ? unknownBag(item.missing) : { items: [item], missing: nothingMissing };
      },
      reasons: (env) => {
        const item = env.variables[slot]!;
        return isElement(item)
          ? [{ element: item.id, text: `${item.type === '->' ? 'transition' : item.type} ${item.name}` }]
          : [];
      },
    };
  }
  if (name === 'src' || name === 'dst') return flowEnd(name, scope, node);
  if (name === 'architecture') {
    return {
      type: elementOf('architecture'),
      slots: noSlots,
      reasons: () => [],
      evaluate: ({ facts }) => (facts.architecture ? single(facts.architecture) : absentBag),
    };
  }
  if (name === 'today')
    return { type: { kind: 'date' }, slots: noSlots, reasons: () => [], evaluate: ({ facts }) => single(facts.today) };
  const set = namedSets.get(name);
  if (set) return { ...constant({ kind: 'words', words: set }, set), shared: true };
  return constant({ kind: 'words', words: [name] }, [name], name);
}

/** `src` and `dst` are the ends of the first flow of the condition. */
function flowEnd(end: 'src' | 'dst', scope: Scope, node: NameUse): CompiledOperand {
  const flow = scope
    .all()
    .find(
      (variable) =>
        variable.type.kind === 'elements' && variable.type.types.length === 1 && variable.type.types[0] === 'flow',
    );
  if (!flow) {
    scope.report({
      message: `\`${end}\` is an end of a flow, and this condition is not tried on one.`,
      span: spanOfNode(node),
    });
    return constant(elementOf('system'), []);
  }
  return {
    type: elementOf('touchpoint', 'actor', 'channel', 'system', 'store'),
    slots: new Set([flow.slot]),
    evaluate: (env) => attributeOver(bagOf([env.variables[flow.slot]!]), end, env),
    reasons: (env) =>
      elementsIn(attributeOver(bagOf([env.variables[flow.slot]!]), end, env)).map((element) => ({
        element: element.id,
        text: `${element.type} ${element.name}`,
      })),
  };
}

/** A threshold of the configuration, `cfg.name`. */
export function threshold(node: Chain, scope: Scope): CompiledOperand {
  const name = node.steps[0]!;
  const standard = defaultThresholds[name];
  if (standard === undefined) {
    scope.report({
      message: `No threshold is called \`${name}\`.`,
      span: spanOfNode(node),
      suggestions: suggestWords(name, Object.keys(defaultThresholds)),
    });
    return constant({ kind: 'number' }, []);
  }
  const type: StaticType =
    typeof standard === 'string' ? { kind: 'words' } : { kind: standard >= 60_000 ? 'duration' : 'number' };
  return {
    type,
    slots: noSlots,
    reasons: () => [],
    evaluate: ({ facts }) => single(facts.thresholds[name] ?? standard),
  };
}
