import '../language/core/polyfill.js';
import { completenessLevels, presets, ruleLevels, thresholdDefinitions } from '../language/analysis/configuration.js';
import type { configurationKeys } from '../language/analysis/configuration.js';
import { rules } from '../language/analysis/rules/index.js';
import type { Rule } from '../language/analysis/rule.js';

/** A JSON schema, as far as editors read it. */
export type Schema = Readonly<Record<string, unknown>>;

const listOf = (items: Schema): Schema => ({ anyOf: [items, { type: 'array', items, uniqueItems: true }] });
const text: Schema = { type: 'string' };

const settings: Readonly<Record<(typeof configurationKeys)[number], Schema>> = {
  name: {
    description:
      'By what other projects refer to this one: letters, digits, _ and inner hyphens. Without it, the name of the folder.',
    type: 'string',
    pattern: '^[A-Za-z_][\\w-]*$',
  },
  extends: {
    description: 'How strict the rules are to begin with.',
    default: ['cxra:recommended'],
    ...listOf({ enum: presets }),
  },
  rules: {
    description: 'Severity of single rules, by their id or their readable name.',
    type: 'object',
    properties: Object.fromEntries(
      rules.flatMap((rule) => [ruleProperty(rule, rule.id), ruleProperty(rule, rule.slug)]),
    ),
    // Rules that the project declares itself.
    patternProperties: { '^(?!CXRA-)': { $ref: '#/definitions/rule' } },
    additionalProperties: false,
  },
  completeness: {
    description:
      'How finely the model is asked for what it does not say: sketch never, design where it matters, assured everywhere.',
    enum: completenessLevels,
  },
  thresholds: {
    description: 'Limits that rules compare with.',
    type: 'object',
    properties: Object.fromEntries(thresholdDefinitions.map((each) => [each.name, thresholdProperty(each)])),
    additionalProperties: false,
  },
  uses: { description: 'Names of other projects in the workspace whose elements this one refers to.', ...listOf(text) },
  exclude: { description: 'Files that do not belong to the model, as patterns such as `drafts/**`.', ...listOf(text) },
};

/** The JSON schema of `cxra.config.json`, for completion and checks while it is written. */
export function configurationSchema(): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $comment: 'Generated from what the program accepts (npm run generate); do not edit.',
    title: 'CXRA project',
    description: 'The folder of this file is a project: all its .cxra files make one model.',
    type: 'object',
    allowTrailingCommas: true,
    properties: { $schema: text, ...settings },
    additionalProperties: false,
    definitions: { rule: ruleSetting },
  };
}

/** What may stand behind a rule; said once, as there are many. */
const ruleSetting: Schema = {
  anyOf: [
    { enum: ruleLevels },
    {
      type: 'object',
      properties: { severity: { enum: ruleLevels } },
      required: ['severity'],
      additionalProperties: false,
    },
  ],
};

function ruleProperty(rule: Rule, key: string): [string, Schema] {
  const description = `${rule.id} ${rule.slug}: ${rule.title}. ${rule.severity} unless said otherwise.`;
  return [key, { description, $ref: '#/definitions/rule' }];
}

/** A threshold is written like its default: a length of time, a share, a number or a word. */
function thresholdProperty({ default: value, doc }: { readonly default: string; readonly doc: string }): Schema {
  const description = `${doc}. Default: ${value}.`;
  const number = { type: 'number', minimum: 0 };
  const written = (pattern: string, examples: string): Schema => ({
    type: 'string',
    pattern,
    patternErrorMessage: `Expected ${examples}.`,
  });
  if (/^\d+[a-z]+$/.test(value))
    return {
      description,
      ...written('^\\d+(\\.\\d+)?(ms|mo|s|m|h|d|w|y)$', 'a length of time such as 15m, 48h or 365d'),
    };
  if (value.endsWith('%'))
    return { description, anyOf: [written('^\\d+(\\.\\d+)?%$', 'a share such as 40%'), { ...number, maximum: 1 }] };
  if (/^\d+$/.test(value)) return { description, ...number };
  return { description, type: 'string' };
}
