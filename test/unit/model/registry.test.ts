import assert from 'node:assert/strict';
import '../../../language/core/polyfill.js';
import { isCalendarDate, parseDuration } from '../../../language/model/durations.js';
import commonAttributes from '../../../language/model/registry/common.json' with { type: 'json' };
import sets from '../../../language/model/registry/sets.json' with { type: 'json' };
import {
  attributesOf,
  elementDefinition,
  elementTypes,
  isReference,
  orderOf,
  protocolDefinition,
  protocols,
  regions,
  valuesOf,
} from '../../../language/model/registry.js';
import type { AttributeDefinition, ValueDefinition } from '../../../language/model/registry.js';
import { isName } from '../../../language/syntax/format/tokens.js';

const attributes = elementTypes.flatMap((type) =>
  [...attributesOf(type).values()].map((attribute) => ({ type, attribute, at: `${type}.${attribute.name}` })),
);

function repeated(words: readonly string[]): string[] {
  return words.filter((word, i) => words.indexOf(word) !== i);
}

function isDefaultValue(
  { type, many, percent }: AttributeDefinition,
  values: readonly ValueDefinition[],
  text: string,
): boolean {
  if (values.some(({ value }) => value === text) || text === 'none' || text === 'any') return true;
  if (type === 'number' || type === 'percent')
    return /^[+-]?\d+(\.\d+)?%?$/.test(text) && (type === 'percent' || percent === true || !text.endsWith('%'));
  if (type === 'duration') return parseDuration(text) !== undefined;
  if (type === 'date' || type === 'date-or-none') return isCalendarDate(text);
  return many === true && text.split(', ').every((each) => values.some(({ value }) => value === each));
}

describe('the attribute registry', () => {
  it('has element types with a name, a header that shows it, and documentation', () => {
    assert.deepEqual(repeated(elementTypes), []);
    for (const type of elementTypes) {
      const { header, doc } = elementDefinition(type)!;
      assert.ok(type === '->' || isName(type), type);
      assert.ok(header.startsWith(`${type} `), header);
      assert.match(doc, /^[A-Z].*\.$/, type);
    }
  });

  it('has attributes and kinds that are names, once each, with documentation', () => {
    for (const { attribute, at } of attributes) {
      assert.ok(isName(attribute.name), at);
      assert.match(attribute.doc, /^[A-Z].*[.!)]$/s, at);
      assert.notEqual(attribute.group, '', at);
    }
    for (const type of elementTypes) {
      const { kinds, attributes: own } = elementDefinition(type)!;
      assert.deepEqual(repeated(kinds.map(({ value }) => value)), [], type);
      assert.deepEqual(repeated(own.map(({ name }) => name)), [], type);
      assert.deepEqual(
        kinds.filter(({ value }) => !isName(value)),
        [],
        type,
      );
    }
  });

  it('gives every element type the common attributes', () => {
    for (const type of elementTypes)
      for (const { name } of commonAttributes) assert.ok(attributesOf(type).has(name), `${type}.${name}`);
  });

  it('has values that can be written, once each', () => {
    for (const { attribute, at } of attributes) {
      const values = valuesOf(attribute);
      assert.deepEqual(repeated(values.map(({ value }) => value)), [], at);
      for (const { value, doc } of values) {
        assert.equal(typeof doc, 'string', `${at}: ${value}`);
        assert.ok(value.split('.').every(isName) || /^\d+(\.\d+)?$/.test(value), `${at}: ${value}`);
      }
      if (attribute.type === 'enum' || attribute.type === 'flags') assert.ok(values.length > 0, at);
    }
  });

  it('has defaults that are values, unknown or computed', () => {
    for (const { attribute, at } of attributes) {
      const { default: written } = attribute;
      const isText = attribute.type === 'text' || attribute.type === 'expression';
      const fits =
        written === 'unknown' ||
        /^computed: ./.test(written) ||
        written === 'none' ||
        (isText && written !== '') ||
        isDefaultValue(attribute, valuesOf(attribute), written);
      assert.ok(fits, `${at}: ${written}`);
    }
  });

  it('refers to element types that there are, and only from references', () => {
    for (const { attribute, at } of attributes) {
      assert.equal(isReference(attribute), attribute.targets !== undefined, at);
      for (const target of attribute.targets ?? [])
        assert.ok(target === 'any' || elementDefinition(target), `${at} → ${target}`);
    }
    for (const type of elementTypes) {
      const { headerRefs, contains } = elementDefinition(type)!;
      for (const { word, targets } of headerRefs ?? [])
        for (const target of targets)
          assert.ok(target === 'any' || elementDefinition(target), `${type} ${word} ${target}`);
      for (const inner of contains ?? []) assert.ok(elementDefinition(inner), `${type} { ${inner} }`);
    }
  });

  it('has limits that leave something, and orders of at least two values', () => {
    for (const { attribute, at } of attributes) {
      const { min, max } = attribute;
      if (min !== undefined && max !== undefined) assert.ok(min < max, at);
      const order = orderOf(attribute);
      if (order) assert.ok(order.length > 1, at);
    }
  });

  it('has also-words that mean one thing each and are no words of the language themselves', () => {
    for (const type of elementTypes) {
      const list = [...attributesOf(type).values()];
      const aliases = list.flatMap((attribute) => attribute.aliases ?? []);
      assert.deepEqual(repeated(aliases), [], type);
      assert.deepEqual(
        aliases.filter((alias) => attributesOf(type).has(alias)),
        [],
        type,
      );
      for (const values of [elementDefinition(type)!.kinds, ...list.map(valuesOf)]) {
        const words = values.flatMap((value) => value.aliases ?? []);
        assert.deepEqual(
          words.filter((word) => values.some(({ value }) => value === word)),
          [],
          type,
        );
      }
    }
    const keywords = elementTypes.flatMap((type) => elementDefinition(type)!.aliases ?? []);
    assert.deepEqual(repeated(keywords), []);
    assert.deepEqual(
      keywords.filter((word) => elementDefinition(word)),
      [],
    );
  });

  it('has protocols and regions once each, and encrypted variants that are encrypted', () => {
    assert.deepEqual(repeated(protocols.map(({ value }) => value)), []);
    assert.deepEqual(repeated(regions.map(({ value }) => value)), []);
    for (const { value, protected: better, defaultPort } of protocols) {
      if (better !== undefined) assert.equal(protocolDefinition(better)?.encrypted, 'yes', value);
      if (defaultPort !== undefined) assert.ok(defaultPort > 0 && defaultPort < 65_536, value);
    }
  });

  it('has named sets of kinds, protocols, operations, purposes or regions that there are', () => {
    const words = new Set(attributes.flatMap(({ attribute }) => valuesOf(attribute).map(({ value }) => value)));
    for (const type of elementTypes) for (const { value } of elementDefinition(type)!.kinds) words.add(value);
    for (const { name, values } of sets as readonly { name: string; values?: readonly string[] }[]) {
      assert.deepEqual(
        (values ?? []).filter((value) => !words.has(value)),
        [],
        name,
      );
    }
  });

  it('is safe from names that every object has', () => {
    for (const word of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      assert.equal(elementDefinition(word), undefined);
      assert.equal(attributesOf('system').get(word), undefined);
      assert.equal(protocolDefinition(word), undefined);
    }
  });
});
