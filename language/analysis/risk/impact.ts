import type { CxElement } from '../../model/model.js';
import { onlyWord } from '../bag.js';
import type { Facts } from '../facts.js';
import type { RiskFactor } from '../finding.js';
import { classOfData, classOrder, dataOf, reducedBy, tagsOfData } from '../terms/data.js';
import { membersOf } from '../terms/places.js';

/** Impact from 1 to 4 with its factors. */
export interface Impact {
  readonly value: number;
  readonly factors: readonly RiskFactor[];
}

const volumePoints: Readonly<Record<string, number>> = { single: -1, few: -1, some: 0, large: 1, mass: 1 };
const graveTags = new Set(['special', 'child', 'sad', 'credential', 'biometric']);

/** Impact of a breach at an element: the gravest of its data by class, volume and kind. */
export function impactOf(facts: Facts, element: CxElement): Impact {
  const affected = affectedData(facts, element);
  let worst: Impact = { value: 1, factors: [{ text: 'no sensitive data is named here', points: 0 }] };
  for (const data of affected) {
    const factors = factorsOf(facts, data);
    const value = Math.max(
      1,
      Math.min(
        4,
        factors.reduce((total, factor) => total + factor.points, 0),
      ),
    );
    if (value > worst.value || worst.factors[0]!.points === 0) worst = { value, factors };
  }
  return worst;
}

function affectedData(facts: Facts, element: CxElement): readonly CxElement[] {
  if (element.type === 'segment') return membersOf(facts, element).flatMap((member) => dataOf(facts, member).data);
  if (element.type === 'policy') {
    const target = element.attributes['to']?.values[0];
    return target?.type === 'reference' ? affectedData(facts, facts.element(target.id)) : [];
  }
  const { data } = dataOf(facts, element);
  const reduced = element.type === 'flow' ? reducedBy(facts, element) : [];
  return data.filter((each) => !reduced.includes(each));
}

function factorsOf(facts: Facts, data: CxElement): RiskFactor[] {
  const cls = String(classOfData(facts, data).items[0]);
  const volume = onlyWord(facts.attribute(data, 'volume')) ?? 'some';
  const factors: RiskFactor[] = [{ text: `${data.name} is ${cls}`, points: classOrder.indexOf(cls), element: data.id }];
  const byVolume = volumePoints[volume] ?? 0;
  if (byVolume !== 0) factors.push({ text: `volume ${volume}`, points: byVolume, element: data.id });
  const grave = tagsOfData(facts, data).find((tag) => graveTags.has(tag));
  if (grave) factors.push({ text: `${grave} data`, points: 1, element: data.id });
  return factors;
}
