import type { Fix } from '../../edit/model-edit.js';
import type { CxElement } from '../../model/model.js';
import { elementsIn } from '../bag.js';
import type { Facts } from '../facts.js';
import { repair, setAttribute } from './building-blocks.js';
import { inPlace } from './state-controls.js';
import type { FixContext } from '../rule.js';

/** Takes the secrets out of a client, or lets its user log in where it proved itself with one. */
export function takeSecretOut({ finding, facts }: FixContext): Fix[] {
  const element = facts.element(finding.element);
  return element.type === 'flow' ? inPlace(element, 'authn', 'oidc-pkce') : [withoutSecrets(element, facts)];
}

function withoutSecrets(client: CxElement, facts: Facts): Fix {
  const embedded = elementsIn(facts.attribute(client, 'embeds'));
  const kept = embedded.filter((data) => !isSecret(data, facts));
  const out = embedded.filter((data) => isSecret(data, facts)).map((data) => data.name);
  const value = kept.length === 0 ? 'none' : kept.map((data) => data.id).join(', ');
  return repair(`take ${out.join(' and ')} out of ${client.name}`, [setAttribute(client, 'embeds', value)], {
    preferred: true,
  });
}

function isSecret(data: CxElement, facts: Facts): boolean {
  const has = (attribute: string, ...words: readonly string[]): boolean =>
    facts.attribute(data, attribute).items.some((item) => words.includes(String(item)));
  return has('tags', 'credential', 'secret') && !has('publishable', 'yes') && !has('hardware-bound', 'yes');
}
