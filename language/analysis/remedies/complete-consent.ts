import type { Fix, ModelEdit } from '../../edit/model-edit.js';
import type { CxElement } from '../../model/model.js';
import { elementsIn, wordsIn } from '../bag.js';
import type { Facts } from '../facts.js';
import type { FixContext } from '../rule.js';
import { touchpointsOn } from '../terms/data.js';
import { isCustomerEnd } from '../terms/people.js';
import { freeName, repair, setAttribute } from './building-blocks.js';

/** Names where a consent is given and taken back, among the touchpoints of the model; adds the consent where it is missing. */
export function completeConsent({ variable, facts }: FixContext): Fix[] {
  const purpose = variable('u');
  const consent = facts.all('consent').find((each) => elementsIn(facts.attribute(each, 'for')).includes(purpose));
  const known = (attribute: string): string[] =>
    consent
      ? elementsIn(facts.attribute(consent, attribute))
          .map((each) => each.id)
          .slice(0, 1)
      : [];
  const [given, taken] = [known('captured-at'), known('withdrawn-at')];
  const found = taken.length > 0 ? taken : places(facts, ['consent', 'delete-account', 'login']).slice(0, 3);
  const made = found.length === 0 ? newPlace(facts) : undefined;
  const backs = made ? [made.name] : found;
  return backs.map((back, index) => {
    const at = given[0] ?? places(facts, ['consent', 'register'])[0] ?? back;
    const stated = {
      'captured-at': given.length > 0 ? undefined : at,
      'withdrawn-at': taken.length > 0 ? undefined : back,
    };
    const edits = consent ? completed(consent, stated) : [added(purpose, at, back, facts)];
    return repair(
      `let customers give it at ${at} and take it back at ${back}`,
      [...edits, ...(made ? [made.edit] : [])],
      { preferred: index === 0 },
    );
  });
}

function completed(consent: CxElement, stated: Readonly<Record<string, string | undefined>>): ModelEdit[] {
  return Object.entries(stated).flatMap(([attribute, place]) =>
    place === undefined ? [] : [setAttribute(consent, attribute, place)],
  );
}

function added(purpose: CxElement, at: string, back: string, facts: Facts): ModelEdit {
  const name = freeName(facts, `${purpose.name}Consent`);
  return {
    kind: 'insert-after',
    element: purpose.id,
    text: `consent ${name} for ${purpose.id} { captured-at: ${at}  withdrawn-at: ${back} }`,
  };
}

/** Touchpoints of customers at which one of some operations is done, those of an earlier one first. */
function places(facts: Facts, operations: readonly string[]): string[] {
  const rank = (touchpoint: CxElement): number => {
    const done = wordsIn(facts.attribute(touchpoint, 'op'));
    return operations.findIndex((op) => done.includes(op));
  };
  const fitting = facts
    .all('touchpoint')
    .filter(
      (touchpoint) => touchpoint.project === undefined && isCustomerEnd(facts, touchpoint) && rank(touchpoint) >= 0,
    );
  return fitting.sort((a, b) => rank(a) - rank(b)).map((touchpoint) => touchpoint.id);
}

/** A new touchpoint for it where none fits, on a page or in an app, with the system behind its neighbours. */
function newPlace(facts: Facts): { readonly name: string; readonly edit: ModelEdit } | undefined {
  const channel = facts
    .all('channel')
    .find((each) => (each.kind === 'web' || each.kind === 'mobile-app') && each.project === undefined);
  if (!channel) return undefined;
  const name = freeName(facts, 'Preferences');
  const front = touchpointsOn(facts, channel).flatMap((touchpoint) =>
    elementsIn(facts.attribute(touchpoint, 'front')),
  )[0];
  const text = `touchpoint ${name} on ${channel.id} { op: consent${front ? `  front: ${front.id}` : ''} }`;
  return { name, edit: { kind: 'insert-after', element: channel.id, text } };
}
