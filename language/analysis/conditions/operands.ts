import type { Span } from '../../core/spans.js';
import { suggestWords } from '../../core/suggest.js';
import { elementDefinition } from '../../model/registry.js';
import { bagOf, elementsIn, isElement, Phantom } from '../bag.js';
import type { Bag, Item } from '../bag.js';
import type { Reason } from '../finding.js';
import { joinMissing } from '../truth.js';
import { describeItem } from './describe.js';
import type { Chain, Operand } from './generated/ast.js';
import { spanOfStep } from './parse.js';
import { compilePrimary, threshold } from './primaries.js';
import { joinSlots } from './scope.js';
import type { CompiledOperand, Env, Scope } from './scope.js';
import { attributeTypeOver, describeType, joinTypes } from './static-types.js';

/** Compiles an operand: chains joined by `&` (both) and `+` (either). */
export function compileOperand(node: Operand, scope: Scope): CompiledOperand {
  let result = compileChain(node.parts[0]!, scope);
  node.operators.forEach((operator, index) => {
    result = combine(operator, result, compileChain(node.parts[index + 1]!, scope));
  });
  return result;
}

function combine(operator: string, left: CompiledOperand, right: CompiledOperand): CompiledOperand {
  return {
    type: joinTypes(left.type, right.type),
    slots: joinSlots(left.slots, right.slots),
    reasons: (env) => [...left.reasons(env), ...right.reasons(env)],
    evaluate: (env) => {
      const [a, b] = [left.evaluate(env), right.evaluate(env)];
      const items =
        operator === '&' ? a.items.filter((item) => b.items.includes(item)) : [...new Set([...a.items, ...b.items])];
      return { items, missing: joinMissing(a.missing, b.missing) };
    },
  };
}

function compileChain(node: Chain, scope: Scope): CompiledOperand {
  if (node.head.$type === 'NameUse' && node.head.name === 'cfg' && node.steps.length === 1)
    return threshold(node, scope);
  let operand = compilePrimary(node.head, scope);
  node.steps.forEach((step, index) => {
    operand = compileStep(operand, step, () => spanOfStep(node, index), scope);
  });
  return operand;
}

function compileStep(inner: CompiledOperand, name: string, spanOf: () => Span, scope: Scope): CompiledOperand {
  const type = inner.type.kind === 'elements' ? attributeTypeOver(inner.type.types, name) : undefined;
  if (!type) {
    const known =
      inner.type.kind === 'elements'
        ? inner.type.types.flatMap(
            (each) => elementDefinition(each)?.attributes.map((attribute) => attribute.name) ?? [],
          )
        : [];
    const suggestions = suggestWords(name, known);
    const what =
      inner.type.kind === 'elements'
        ? `No ${describeType(inner.type)} has \`${name}\``
        : `\`${name}\` is asked of ${describeType(inner.type)}`;
    scope.report({
      message: `${what}${suggestions[0] ? `; did you mean \`${suggestions[0]}\`?` : '.'}`,
      span: spanOf(),
      suggestions,
    });
  }
  return {
    type: type ?? { kind: 'words' },
    slots: inner.slots,
    evaluate: (env) => attributeOver(inner.evaluate(env), name, env),
    reasons: (env) =>
      elementsIn(inner.evaluate(env)).flatMap((element) =>
        attributeReason(element.id, name, attributeOver(bagOf([element]), name, env)),
      ),
  };
}

function attributeReason(element: string, attribute: string, bag: Bag): Reason[] {
  if (bag.unset && bag.items.length === 0) return [{ element, text: `${attribute} is not stated` }];
  const value = bag.items.length === 0 ? 'none' : bag.items.map(describeItem).join(', ');
  return [{ element, attribute, text: `${attribute}: ${value}` }];
}

/** An attribute of every element of a bag. */
export function attributeOver(bag: Bag, name: string, env: Env): Bag {
  if (bag.items.length === 1 && bag.missing.length === 0 && isElement(bag.items[0]!))
    return env.facts.attribute(bag.items[0], name);
  const items = new Set<Item>();
  let missing = bag.missing;
  let unset = bag.items.length === 0 && bag.unset === true;
  for (const item of bag.items) {
    if (item instanceof Phantom) missing = joinMissing(missing, item.missing);
    if (!isElement(item)) continue;
    const own = env.facts.attribute(item, name);
    own.items.forEach((each) => items.add(each));
    missing = joinMissing(missing, own.missing);
    unset ||= own.unset === true && own.items.length === 0;
  }
  return { items: [...items], missing, ...(unset && items.size === 0 && { unset: true as const }) };
}
