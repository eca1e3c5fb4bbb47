import { elementDefinition } from '../../../language/model/registry.js';
import type { AttributeDefinition } from '../../../language/model/registry.js';
import { valuesOf } from '../../../language/model/registry.js';

/** One element of each type that others refer to, with the name that refers to it. */
export const world = `
team WTeam  purpose WPurpose  consent WConsent for WPurpose  data WData
identity WIdentity : email  contact-policy WContact for WAudience
audience WAudience  persona WPersona of WAudience  actor WActor : agent
segment WSegment { trust: internal }  channel WChannel : web in WSegment  touchpoint WTouch on WChannel
system WSystem : backend  store WStore : sql  runtime WRuntime : kubernetes  sdk WSdk in WChannel
flow WFlow WSystem -> WStore  policy WPolicy allow WSegment -> any
decision WDecision on WSystem  metric WMetric : csat  listening WListening : survey at WTouch  loop WLoop : inner from WListening
journey WJourney { stage WStage { step WStep { pain WPain "x"  opportunity WChance "x" } } }
`;

const names: Readonly<Record<string, string>> = {
  team: 'WTeam',
  purpose: 'WPurpose',
  consent: 'WConsent',
  data: 'WData',
  audience: 'WAudience',
  persona: 'WPersona',
  actor: 'WActor',
  segment: 'WSegment',
  channel: 'WChannel',
  touchpoint: 'WTouch',
  system: 'WSystem',
  store: 'WStore',
  runtime: 'WRuntime',
  sdk: 'WSdk',
  flow: 'WFlow',
  metric: 'WMetric',
  listening: 'WListening',
  loop: 'WLoop',
  journey: 'WJourney',
  stage: 'WJourney.WStage',
  step: 'WJourney.WStage.WStep',
  pain: 'WJourney.WStage.WStep.WPain',
  opportunity: 'WJourney.WStage.WStep.WChance',
  any: 'WSystem',
};

/** How an element of a type is referred to in the world. */
export function nameOf(type: string): string {
  const name = names[type];
  if (name === undefined) throw new Error(`the world has no ${type}`);
  return name;
}

const places: Readonly<Record<string, (text: string) => string>> = {
  stage: (text) => `journey PJ { ${text} }`,
  step: (text) => `journey PJ { stage PS { ${text} } }`,
};
const inStep = (text: string): string => `journey PJ { stage PS { step PW { ${text} } step PX } }`;
for (const type of elementDefinition('step')!.contains!) Object.assign(places, { [type]: inStep });

const headers: Readonly<Record<string, string>> = {
  flow: 'flow Probe WSystem -> WStore "Title"',
  policy: 'policy Probe deny WSegment -> any',
  suppress: 'suppress CXRA-ENC-001 on WFlow',
  '->': '-> PX when "it fits"',
  end: 'end success',
  thought: 'thought "Text"',
};

/** The shortest header of an element type that has all its clauses. */
export function headerOf(type: string, kind?: string): string {
  const special = headers[type];
  if (special !== undefined) return special;
  const clauses = (elementDefinition(type)?.headerRefs ?? []).map(({ word, targets, many }) => {
    const first = nameOf(targets[0]!);
    return ` ${word} ${many && targets.length > 1 ? `${first}, ${nameOf(targets[1]!)}` : first}`;
  });
  return `${type} Probe${kind === undefined ? '' : ` : ${kind}`} "Title"${clauses.join('')}`;
}

/** Puts an element where elements of its type may stand. */
export function placed(type: string, element: string): string {
  return (places[type] ?? ((text: string) => text))(element);
}

/** Every way to write the value of an attribute, as the registry has it. */
export function writings(attribute: AttributeDefinition): readonly string[] {
  const words = [
    ...valuesOf(attribute).map((value) => value.value),
    ...(attribute.words ?? []),
    ...(attribute.none ? ['none'] : []),
  ];
  return [...words, ...typical(attribute)];
}

function typical({ type, targets, many, min, range, percent, open }: AttributeDefinition): readonly string[] {
  const own = open ? ['"own words"', 'own-word', 'own.word'] : [];
  switch (type) {
    case 'ref':
      return targets!.map(nameOf);
    case 'refs':
      return [...targets!.map(nameOf), targets!.map(nameOf).join(', '), 'none'];
    case 'text':
      return ['"double"', "'single'", '"""\n  several\n  lines\n"""', 'word', ...(many ? ['"one", "two"'] : [])];
    case 'expression':
      return ['"a > 1"'];
    case 'number':
      return [
        String(min ?? 1),
        ...(min === undefined ? ['+1', '1.5'] : []),
        ...(range ? ['8000-8100', '443, 8000-8100'] : []),
        ...(percent ? ['40%'] : []),
        ...own,
      ];
    case 'percent':
      return ['0%', '12.5%', '100%'];
    case 'duration':
      return ['250ms', '2s', '15m', '48h', '30d', '2w', '13mo', '7y', '1.5h'];
    case 'date':
    case 'date-or-none':
      return ['2027-03-31', '2028-02-29', ...(type === 'date' ? [] : ['none'])];
    default:
      return own;
  }
}
