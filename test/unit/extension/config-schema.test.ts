import '../../../language/core/polyfill.js';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import {
  configurationKeys,
  parseConfiguration,
  thresholdDefinitions,
  unknownRules,
} from '../../../language/analysis/configuration.js';
import { ruleById, rules } from '../../../language/analysis/rules/index.js';

const shipped = JSON.parse(readFileSync('extension/cxra.config.schema.json', 'utf8')) as Readonly<
  Record<string, unknown>
>;

const valid: readonly unknown[] = [
  {},
  { $schema: './cxra.config.schema.json', name: 'shop-eu' },
  { extends: 'cxra:strict' },
  { extends: ['cxra:recommended', 'cxra:sketch'], completeness: 'assured' },
  { rules: { [rules[0]!.id]: 'off', [rules[0]!.slug]: { severity: 'error' } } },
  { thresholds: { idleMax: '30m', blastShare: '25%', flatShare: 0.5, maxSteps: 30, mobileProfile: 'l1' } },
  { uses: ['payments'], exclude: 'drafts/**' },
];

const invalid: readonly unknown[] = [
  [],
  { nam: 'shop' },
  { toString: 'shop' },
  { name: '1shop' },
  { extends: 'cxra:relaxed' },
  { rules: { 'CXRA-XXX-999': 'off' } },
  { rules: { [rules[0]!.id]: 'fatal' } },
  { rules: 'off' },
  { completeness: 'full' },
  { thresholds: { unheardOf: 1 } },
  { thresholds: { maxSteps: true } },
  { uses: [1] },
];

describe('schema of cxra.config.json', () => {
  const matches = new Ajv({ strict: false }).compile(shipped);

  it('offers every setting, every rule by both names, and every threshold', () => {
    const properties = shipped['properties'] as Readonly<Record<string, { readonly properties?: object }>>;
    assert.deepEqual(Object.keys(properties), ['$schema', ...configurationKeys]);
    assert.deepEqual(
      new Set(Object.keys(properties['rules']!.properties!)),
      new Set(rules.flatMap(({ id, slug }) => [id, slug])),
    );
    assert.deepEqual(
      Object.keys(properties['thresholds']!.properties!),
      thresholdDefinitions.map(({ name }) => name),
    );
  });

  it('takes the defaults of all thresholds as they are documented', () => {
    const thresholds = Object.fromEntries(
      thresholdDefinitions.map(({ name, default: value }) => [name, /^\d+$/.test(value) ? Number(value) : value]),
    );
    assert.ok(matches({ thresholds }), JSON.stringify(matches.errors));
  });

  for (const configuration of valid) {
    it(`takes what the program takes: ${JSON.stringify(configuration)}`, () => {
      assert.ok(matches(configuration), JSON.stringify(matches.errors));
      assert.deepEqual(problems(configuration), []);
    });
  }

  for (const configuration of invalid) {
    it(`refuses what the program refuses: ${JSON.stringify(configuration)}`, () => {
      assert.ok(!matches(configuration));
      assert.notDeepEqual(problems(configuration), []);
    });
  }
});

function problems(configuration: unknown): readonly unknown[] {
  const { problems: misread, namedRules } = parseConfiguration(JSON.stringify(configuration));
  return [...misread, ...unknownRules(namedRules, (name) => ruleById(name) !== undefined)];
}
