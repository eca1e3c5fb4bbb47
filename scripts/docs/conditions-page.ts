import { thresholdDefinitions } from '../../language/analysis/configuration.js';
import { terms } from '../../language/analysis/terms/index.js';
import sets from '../../language/model/registry/sets.json' with { type: 'json' };

/** The reference of what conditions may use: terms, sets and thresholds, as Markdown. */
export function conditionsPage(): string {
  const termRows = [...terms.values()]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(
      ({ name, parameters, doc }) =>
        `| \`${name}(${parameters.map((each) => each.name).join(', ')})\` | ${cell(doc)} |`,
    );
  const setRows = sets.map(
    ({ name, doc, values }) => `| \`${name}\` | ${cell(doc)} | ${values.map((value) => `\`${value}\``).join(', ')} |`,
  );
  const thresholdRows = thresholdDefinitions.map(
    ({ name, default: value, doc }) => `| \`${name}\` | ${value} | ${cell(doc)} |`,
  );
  return `# What the conditions of rules may use

A condition names what it is tried on and what must hold: \`flow f, data d in carries(f) where …\` is tried for every flow and every data on it; \`model where …\` once. Alternatives are separated by \`;\`. \`[gdpr]\`, \`[pci]\` and \`[nis2]\` restrict one to models that declare the framework. \`src\` and \`dst\` are the ends of the flow at hand, \`architecture\` is the architecture element; a chain such as \`f.purpose.kind\` goes through references.

Evaluation is three-valued: what is not stated is unknown, a rule reports only what is true for certain, and an exception counts only when it is true for certain. What kept a rule undecided is asked for by CXRA-MOD-001.

## Terms

| term | yields |
| --- | --- |
${termRows.join('\n')}

## Sets

| set | what | members |
| --- | --- | --- |
${setRows.join('\n')}

## Thresholds

Written as \`cfg.name\`; \`cxra.config.json\` may change them under \`thresholds\`.

| threshold | default | what |
| --- | --- | --- |
${thresholdRows.join('\n')}
`;
}

function cell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\s+/g, ' ');
}
