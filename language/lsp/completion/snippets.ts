import { elementDefinition } from '../../model/registry.js';

/** Headers that differ from `keyword Name : kind "Title" word Target { … }`. */
const special: Readonly<Record<string, string>> = {
  flow: 'flow ${1:Source} -> ${2:Target} {\n  protocol: ${3:https}\n}',
  policy: 'policy ${1|allow,deny|} ${2:From} -> ${3:To} {\n  $0\n}',
  suppress: [
    'suppress ${1:RULE} on ${2:Element} {',
    '  category: ${3|false-positive,accepted-risk,compensating-control,out-of-scope|}',
    '  reason: "${4}"',
    '  owner: ${5:Team}',
    '  expires: ${6:YYYY-MM-DD}',
    '}',
  ].join('\n'),
  '->': '-> ${1:Step}',
  end: 'end ${1|success,failure,abandon|}',
  thought: 'thought "${1:text}"',
  pain: 'pain "${1:text}" { $0 }',
  opportunity: 'opportunity "${1:text}" { $0 }',
  frontstage: 'frontstage "${1:text}" by ${2:Actor}',
  backstage: 'backstage "${1:text}" by ${2:System}',
  support: 'support "${1:text}" by ${2:System}',
  loop: 'loop ${1:Name} : ${2|inner,outer|} from ${3:Listening} {\n  $0\n}',
};

/** The text of a new element with gaps to fill in, as its header in the registry asks for. */
export function elementSnippet(type: string): string {
  const known = special[type];
  const definition = elementDefinition(type);
  if (known !== undefined || !definition) return known ?? type;
  let gap = 1;
  let text = `${type} \${${gap++}:Name}`;
  const kinds = definition.kinds.map((kind) => kind.value).join(',');
  if (kinds !== '') text += ` : \${${gap++}|${kinds}|}`;
  if (definition.header.includes('"Title"')) text += ` "\${${gap++}:Title}"`;
  for (const clause of definition.headerRefs ?? []) {
    if (definition.header.includes(` ${clause.word} `) && (clause.required || clause.word === 'for'))
      text += ` ${clause.word} \${${gap++}:${nameOf(clause.targets)}}`;
  }
  return `${text} {\n  $0\n}`;
}

function nameOf(targets: readonly string[]): string {
  const first = targets[0] ?? 'element';
  return first[0]!.toUpperCase() + first.slice(1);
}
