import { parseTree, getNodeValue } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import type { Severity } from '../core/severity.js';
import type { Span } from '../core/spans.js';
import { parseDuration } from '../model/durations.js';
import thresholdsJson from '../model/registry/thresholds.json' with { type: 'json' };

/** How finely a model is asked for what it does not say: `sketch` never, `design` where it matters, `assured` everywhere. */
export type Completeness = 'sketch' | 'design' | 'assured';

/** Thresholds of conditions by name; durations in milliseconds, percentages as shares, words as they are. */
export type Thresholds = Readonly<Record<string, number | string>>;

/** What `cxra.config.json` says of a project, defaults filled in. Declarative only. */
export interface Configuration {
  readonly name?: string;
  readonly extends: readonly ('cxra:recommended' | 'cxra:strict' | 'cxra:sketch')[];
  /** By rule id or slug. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** Undefined: as the architecture says. */
  readonly completeness?: Completeness;
  readonly thresholds: Thresholds;
  readonly uses: readonly string[];
  readonly exclude: readonly string[];
}

/** Something wrong in a configuration file. */
export interface ConfigurationProblem {
  readonly message: string;
  readonly span: Span;
}

/** A rule that a configuration speaks of, by id or slug, and where. */
export interface NamedRule {
  readonly name: string;
  readonly span: Span;
}

export const thresholdDefinitions = thresholdsJson as readonly {
  readonly name: string;
  readonly default: string;
  readonly doc: string;
}[];

/** The thresholds as shipped. */
export const defaultThresholds: Thresholds = Object.fromEntries(
  thresholdDefinitions.map(({ name, default: value }) => [name, thresholdValue(value)]),
);

export const defaultConfiguration: Configuration = {
  extends: ['cxra:recommended'],
  rules: {},
  thresholds: defaultThresholds,
  uses: [],
  exclude: [],
};

function thresholdValue(text: string | number): number | string {
  if (typeof text === 'number') return text;
  const percent = /^(\d+(?:\.\d+)?)%$/.exec(text);
  if (percent) return Number(percent[1]) / 100;
  return parseDuration(text) ?? (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text);
}

/** What may stand behind a rule, and the words of the other settings that have a fixed choice. */
export const ruleLevels: readonly unknown[] = ['off', 'info', 'warning', 'error'];
export const completenessLevels: readonly unknown[] = ['sketch', 'design', 'assured'];
export const presets: readonly unknown[] = ['cxra:recommended', 'cxra:strict', 'cxra:sketch'];
/** Every setting of a configuration file; `$schema` may stand beside them. */
export const configurationKeys = ['name', 'extends', 'rules', 'completeness', 'thresholds', 'uses', 'exclude'] as const;

/**
 * Reads a configuration file (JSON with comments). What is wrong is reported at its place and left out; the rest holds.
 * The rules it names may be declared in the project's files, so that they are looked up by `unknownRules` once those are read.
 */
export function parseConfiguration(text: string): {
  readonly configuration: Configuration;
  readonly problems: readonly ConfigurationProblem[];
  readonly namedRules: readonly NamedRule[];
} {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const problems: ConfigurationProblem[] = errors.map((error) => ({
    message: 'This configuration is not valid JSON here.',
    span: { start: error.offset, end: error.offset + Math.max(1, error.length) },
  }));
  if (tree?.type !== 'object') {
    if (problems.length === 0)
      problems.push({
        message: 'A configuration is a JSON object.',
        span: { start: 0, end: Math.max(1, text.length) },
      });
    return { configuration: defaultConfiguration, problems, namedRules: [] };
  }
  const reader = new ConfigurationReader(problems);
  for (const property of tree.children ?? []) reader.readProperty(property);
  const configuration = { ...defaultConfiguration, ...reader.result };
  return { configuration, problems, namedRules: reader.namedRules };
}

/** Problems for the names in a configuration that no rule has. */
export function unknownRules(
  namedRules: readonly NamedRule[],
  isRule: (idOrSlug: string) => boolean,
): ConfigurationProblem[] {
  const unknown = namedRules.filter(({ name }) => !isRule(name));
  return unknown.map(({ name, span }) => ({ message: `No rule is called \`${name}\`.`, span }));
}

class ConfigurationReader {
  readonly result: { -readonly [K in keyof Configuration]?: Configuration[K] } = {};

  readonly namedRules: NamedRule[] = [];

  constructor(private readonly problems: ConfigurationProblem[]) {}

  readProperty(property: Node): void {
    const [key, value] = property.children ?? [];
    if (!key || !value) return;
    const name = String(key.value);
    if (Object.hasOwn(this.readers, name)) this.readers[name as keyof typeof this.readers](value);
    else this.report(key, `A configuration has no \`${name}\`; it has ${configurationKeys.join(', ')}.`);
  }

  private readonly readers: Readonly<Record<(typeof configurationKeys)[number] | '$schema', (value: Node) => void>> = {
    $schema: () => undefined,
    name: (value) => {
      if (typeof value.value === 'string' && /^[A-Za-z_][\w-]*$/.test(value.value)) this.result.name = value.value;
      else this.report(value, '`name` is a name as in the language: letters, digits, _ and inner hyphens.');
    },
    extends: (value) => {
      const names = asList(value);
      const known = names.filter((each) => presets.includes(each.value));
      for (const each of names)
        if (!presets.includes(each.value))
          this.report(each, 'This preset is not known; there are cxra:recommended, cxra:strict and cxra:sketch.');
      this.result.extends = known.map((each) => each.value as Configuration['extends'][number]);
    },
    rules: (value) => {
      this.result.rules = Object.fromEntries(this.entries(value).flatMap(([key, level]) => this.readRule(key, level)));
    },
    completeness: (value) => {
      if (completenessLevels.includes(value.value)) this.result.completeness = value.value as Completeness;
      else this.report(value, '`completeness` is sketch, design or assured.');
    },
    thresholds: (value) => {
      const own = this.entries(value).flatMap(([key, level]) => this.readThreshold(key, level));
      this.result.thresholds = { ...defaultThresholds, ...Object.fromEntries(own) };
    },
    uses: (value) => {
      this.result.uses = this.readTexts(value);
    },
    exclude: (value) => {
      this.result.exclude = this.readTexts(value);
    },
  };

  private readRule(key: Node, value: Node): [string, Severity | 'off'][] {
    const id = String(key.value);
    const stated: unknown =
      value.type === 'object' ? (getNodeValue(value) as { severity?: unknown }).severity : value.value;
    this.namedRules.push({ name: id, span: { start: key.offset, end: key.offset + key.length } });
    if (!ruleLevels.includes(stated)) this.report(value, 'A rule is off, info, warning or error.');
    else return [[id, stated as Severity | 'off']];
    return [];
  }

  private readThreshold(key: Node, value: Node): [string, number | string][] {
    const name = String(key.value);
    if (!Object.hasOwn(defaultThresholds, name))
      this.report(key, `No threshold is called \`${name}\`; there are ${Object.keys(defaultThresholds).join(', ')}.`);
    else if (typeof value.value !== 'number' && typeof value.value !== 'string')
      this.report(value, 'A threshold is a number, or a text such as "15m" or "40%".');
    else return [[name, thresholdValue(value.value)]];
    return [];
  }

  private readTexts(value: Node): string[] {
    const texts = asList(value);
    for (const each of texts) if (each.type !== 'string') this.report(each, 'A text in quotes is expected here.');
    return texts.filter((each) => each.type === 'string').map((each) => String(each.value));
  }

  private entries(value: Node): [Node, Node][] {
    if (value.type !== 'object') {
      this.report(value, 'An object is expected here.');
      return [];
    }
    return (value.children ?? []).flatMap((each): [Node, Node][] =>
      each.children?.[0] && each.children[1] ? [[each.children[0], each.children[1]]] : [],
    );
  }

  private report(node: Node, message: string): void {
    this.problems.push({ message, span: { start: node.offset, end: node.offset + node.length } });
  }
}

function asList(value: Node): readonly Node[] {
  return value.type === 'array' ? (value.children ?? []) : [value];
}
