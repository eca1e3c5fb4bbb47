import type { Fix } from '../../edit/model-edit.js';
import type { CxElement } from '../../model/model.js';
import { onlyWord, wordsIn } from '../bag.js';
import type { Facts } from '../facts.js';
import type { FixContext } from '../rule.js';
import { classOfData, classOrder } from '../terms/data.js';
import { receiversOf } from '../terms/lineage.js';
import { segmentOf } from '../terms/places.js';
import { repair, setAttribute } from './building-blocks.js';
import { addTo, namesOf } from './lists.js';

const ways = [
  { attribute: 'tokenises', verb: 'tokenise' },
  { attribute: 'pseudonymises', verb: 'pseudonymise' },
  { attribute: 'masks', verb: 'mask' },
] as const;

/** Card data is tokenised, personal data pseudonymised, all else masked. */
function wayFor(facts: Facts, data: CxElement): (typeof ways)[number] {
  const tags = wordsIn(facts.attribute(data, 'tags'));
  return tags.includes('cardholder') ? ways[0] : tags.includes('personal') ? ways[1] : ways[2];
}

/** Takes the sting out of data on its way, or clears the segment where it arrives. */
export function reduceOrClear({ variable, every, facts }: FixContext): Fix[] {
  const [flow, data] = [variable('f'), every('d')];
  const groups = ways
    .map((way) => ({ ...way, data: data.filter((each) => wayFor(facts, each) === way) }))
    .filter((group) => group.data.length > 0);
  const what = groups.map((group) => `${group.verb} ${namesOf(group.data)}`).join(', ');
  const reduce = repair(
    `${what} on the way`,
    groups.map((group) => addTo(facts, flow, group.attribute, group.data)),
    { preferred: true },
  );
  return [reduce, ...clearSegments(flow, data, facts)];
}

/** A segment may admit what arrives, unless it is untrusted. */
function clearSegments(flow: CxElement, data: readonly CxElement[], facts: Facts): Fix[] {
  const segments = new Set(
    data.flatMap((each) => receiversOf(facts, flow, each)).flatMap((end) => segmentOf(facts, end) ?? []),
  );
  if ([...segments].some((segment) => onlyWord(facts.attribute(segment, 'trust')) === 'untrusted')) return [];
  const rank = Math.max(...data.map((each) => classOrder.indexOf(onlyWord(classOfData(facts, each)) ?? 'restricted')));
  const edits = [...segments].map((segment) => setAttribute(segment, 'max-class', classOrder[rank]!));
  return edits.length === 0 ? [] : [repair(`clear ${namesOf([...segments])} for ${classOrder[rank]} data`, edits)];
}
