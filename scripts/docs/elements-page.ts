import {
  attributesOf,
  elementDefinition,
  elementTypes,
  protocols,
  regions,
  valuesOf,
} from '../../language/model/registry.js';
import type { AttributeDefinition } from '../../language/model/registry.js';

/** The reference of all elements, attributes, kinds and values, as Markdown. */
export function elementsPage(): string {
  return `# Elements, attributes and values

Everything that can be written in a \`.cxra\` file beside names and titles. An attribute that is left out is unknown, which is neither good nor bad; the column *unset* says where the world or the model decides instead. ↓ marks attributes that an element takes over from its segment or from the architecture.

${elementTypes.map(elementSection).join('\n')}
## Protocols

| protocol | encrypted | layer | port | protected variant | meaning |
| --- | --- | --- | --- | --- | --- |
${protocols.map((each) => `| \`${each.value}\` | ${each.encrypted} | ${each.layer} | ${each.defaultPort ?? ''} | ${each.protected ? `\`${each.protected}\`` : ''} | ${cell(each.doc)} |`).join('\n')}

## Regions

| region | in the EEA | adequate protection | meaning |
| --- | --- | --- | --- |
${regions.map((each) => `| \`${each.value}\` | ${each.eea} | ${each.adequate} | ${cell(each.doc)} |`).join('\n')}
`;
}

function elementSection(type: string): string {
  const definition = elementDefinition(type)!;
  const kinds = definition.kinds.map(({ value, doc }) => `- \`${value}\`${doc && doc !== value ? `: ${doc}` : ''}`);
  const attributes = [...attributesOf(type).values()];
  return `## ${type === '->' ? 'Transitions (`->`)' : `\`${type}\``}

\`${definition.header}\`

${definition.doc}
${kinds.length === 0 ? '' : `\nKinds:\n\n${kinds.join('\n')}\n`}${attributes.length === 0 ? '' : `\n| attribute | values | unset | meaning |\n| --- | --- | --- | --- |\n${attributes.map(attributeRow).join('\n')}\n`}`;
}

function attributeRow(definition: AttributeDefinition): string {
  return `| \`${definition.name}\`${definition.inherit ? ' ↓' : ''} | ${valuesCell(definition)} | ${cell(definition.default)} | ${cell(definition.doc)} |`;
}

function valuesCell(definition: AttributeDefinition): string {
  const several = definition.many || definition.type === 'refs' || definition.type === 'flags' ? ' (several)' : '';
  if (definition.targets) return `→ ${definition.targets.join(', ')}${several}`;
  if (definition.valuesFrom) return `one of the ${definition.valuesFrom}${several}`;
  const values = valuesOf(definition).map(
    ({ value, doc }) => `\`${value}\`${doc && doc !== value && definition.type !== 'bool' ? ` (${cell(doc)})` : ''}`,
  );
  return values.length > 0
    ? `${values.join(', ')}${definition.ordered ? ', ascending' : ''}${several}`
    : `${definition.type}${several}`;
}

function cell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\s+/g, ' ');
}
