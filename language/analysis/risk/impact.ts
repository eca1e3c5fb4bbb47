import type { CxElement } from '../../model/model.js';
import { onlyWord } from '../bag.js';
import type { Facts } from '../facts.js';
import type { RiskFactor } from '../finding.js';
import type { Threat } from '../rule.js';
import { classOfData, classOrder, dataOf, reducedBy, tagsOfData } from '../terms/data.js';
import { endsOf } from '../terms/flows.js';
import { journeysThrough } from '../terms/journey-ways.js';
import { membersOf } from '../terms/places.js';

/** Impact from 1 to 4 with its factors. */
export interface Impact {
  readonly value: number;
  readonly factors: readonly RiskFactor[];
}

const volumePoints: Readonly<Record<string, number>> = { single: -1, few: -1, some: 0, large: 1, mass: 1 };
const outagePoints: Readonly<Record<string, number>> = { low: 1, normal: 1, high: 3, critical: 4 };
const graveTags = new Set(['special', 'child', 'sad', 'credential', 'biometric']);

/** Impact at an element: of a breach, by its data; of an outage, by what its standstill would do as well. */
export function impactOf(facts: Facts, element: CxElement, threat?: Threat): Impact {
  const breach = breachOf(facts, element);
  const outage = threat === 'outage' ? outageOf(facts, element) : undefined;
  return outage && outage.value > breach.value ? outage : breach;
}

/** What an outage costs: the greatest criticality of an element, of what a flow leads to, and of the journeys that pass there. */
function outageOf(facts: Facts, element: CxElement): Impact {
  const target = element.type === 'flow' ? endsOf(facts, element).target : undefined;
  const concerned = [element, ...(target ? [target] : [])];
  const all = [...concerned, ...concerned.flatMap((each) => journeysThrough(facts, each))];
  const factors = all.map((each) => {
    const word = onlyWord(facts.attribute(each, 'criticality')) ?? 'normal';
    return { text: `criticality of ${each.name} is ${word}`, points: outagePoints[word] ?? 1, element: each.id };
  });
  const [worst] = [...factors].sort((a, b) => b.points - a.points);
  return { value: worst!.points, factors: [worst!] };
}

/** Impact of a breach: the gravest of the data by class, volume and kind. */
function breachOf(facts: Facts, element: CxElement): Impact {
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
