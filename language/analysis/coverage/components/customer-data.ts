import type { CxElement } from '../../../model/model.js';
import { elementsIn, onlyWord, wordsIn } from '../../bag.js';
import type { Facts } from '../../facts.js';
import { setAttribute } from '../../remedies/building-blocks.js';
import { viewCandidates, withView } from '../../remedies/provide-view.js';
import { tagsOfData } from '../../terms/data.js';
import { identifiesCustomers, identityResolvers, singleViews } from '../../terms/single-view.js';
import type { ComponentDefinition } from '../component.js';
import type { Draft } from '../draft.js';

const joiners = new Set(['cdp', 'mdm', 'crm']);

export const customerData: ComponentDefinition = {
  name: 'customer-data',
  title: 'Customer data and single view',
  parts: [
    {
      name: 'data',
      title: 'data about customers',
      needed: true,
      find: (facts) => facts.all('data').filter((data) => isAboutCustomers(facts, data)),
      sketch: (draft) => void contactData(draft),
    },
    {
      name: 'single-view',
      title: 'a single customer view',
      needed: true,
      find: singleViews,
      sketch: (draft) => void customerView(draft),
    },
    {
      name: 'keys',
      title: 'keys that customers are known by',
      needed: false,
      find: (facts) => facts.all('identity'),
      sketch: (draft) => draft.add('identity', keyText(draft, '')),
    },
    {
      name: 'resolution',
      title: 'a system that joins records by the keys',
      needed: false,
      find: identityResolvers,
      sketch: sketchResolution,
    },
    {
      name: 'consent',
      title: 'consents of customers',
      needed: false,
      find: (facts) => facts.all('consent'),
      sketch: sketchConsent,
    },
  ],
};

function isAboutCustomers(facts: Facts, data: CxElement): boolean {
  return tagsOfData(facts, data).includes('personal') && onlyWord(facts.attribute(data, 'subject')) !== 'employee';
}

function contactData(draft: Draft): string {
  const known = draft.first('data', (data) => identifiesCustomers(draft.facts, data));
  return (
    known?.id ??
    draft.once('data', () => {
      const name = draft.name('ContactData');
      const lines = 'class: confidential  tags: personal, identity, contact  subject: customer  basis: contract';
      draft.add('data', `data ${name} "Name, address, mail and phone" { ${lines} }`);
      return name;
    })
  );
}

/** The view that is there, else the system made for it that shall provide it, else a new one. */
export function customerView(draft: Draft): string {
  const { facts } = draft;
  const known = singleViews(facts)[0];
  if (known) return known.id;
  return draft.once('view', () => {
    const made = viewCandidates(facts).find((system) => joiners.has(system.kind ?? ''));
    if (made) {
      draft.edit(setAttribute(made, 'provides', withView(facts, made)));
      return made.id;
    }
    const [name, data] = [draft.name('CustomerView'), contactData(draft)];
    const inside = draft.first('segment', (segment) => wordsIn(facts.attribute(segment, 'trust')).includes('internal'));
    const place = inside ? ` in ${inside.id}` : '';
    draft.add('system', `system ${name} : cdp${place} { provides: single-customer-view  processes: ${data} }`);
    return name;
  });
}

function keyText(draft: Draft, more: string): string {
  return `identity ${draft.name('ByMail')} : email { data: ${contactData(draft)}${more} }`;
}

function sketchResolution(draft: Draft): void {
  const view = customerView(draft);
  const keys = draft.facts.all('identity').filter((key) => key.project === undefined);
  for (const key of keys) draft.edit(setAttribute(key, 'resolved-by', view));
  if (keys.length === 0) draft.add('identity', keyText(draft, `  resolved-by: ${view}  match: deterministic`));
}

function sketchConsent(draft: Draft): void {
  const { facts } = draft;
  const place = consentPlace(draft);
  const asked = draft.first('purpose', (purpose) => wordsIn(facts.attribute(purpose, 'basis')).includes('consent'));
  const purpose = asked?.id ?? draft.name('PersonalOffers');
  if (!asked) draft.add('purpose', `purpose ${purpose} { kind: direct-marketing  basis: consent }`);
  const name = draft.name(`${asked?.name ?? purpose}Consent`);
  draft.add('consent', `consent ${name} for ${purpose} { captured-at: ${place}  withdrawn-at: ${place} }`);
}

function consentPlace(draft: Draft): string {
  const { facts } = draft;
  const fits = draft.first('touchpoint', (each) => wordsIn(facts.attribute(each, 'op')).includes('consent'));
  const collects = draft.first('touchpoint', (each) => elementsIn(facts.attribute(each, 'collects')).length > 0);
  return (fits ?? collects)?.id ?? draft.touchpoint();
}
