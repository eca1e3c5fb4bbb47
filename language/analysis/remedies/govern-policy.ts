import type { Fix, ModelEdit } from '../../edit/model-edit.js';
import { elementsIn } from '../bag.js';
import type { FixContext } from '../rule.js';
import { servedBy } from '../terms/policies.js';
import { repair, setAttribute } from './building-blocks.js';

/** States who answers for a policy, why it is there and that it was looked at today; or removes what nothing uses. */
export function governPolicy({ variable, facts, today }: FixContext): Fix[] {
  const policy = variable('p');
  const teams = facts.all('team');
  const lacks = (attribute: string): boolean =>
    facts.attribute(policy, attribute).items.length === 0 || facts.attribute(policy, attribute).items.includes('none');
  const owner = elementsIn(facts.attribute(policy, 'owner'))[0]?.id ?? (teams.length === 1 ? teams[0]!.id : 'unknown');
  const edits: ModelEdit[] = [
    ...(lacks('owner') ? [setAttribute(policy, 'owner', owner)] : []),
    ...(lacks('justification') ? [setAttribute(policy, 'justification', '"what it is needed for"')] : []),
    setAttribute(policy, 'reviewed', today),
  ];
  const expired = facts.attribute(policy, 'expires').items.some((item) => typeof item === 'string' && item < today);
  const unused = servedBy(facts, policy).length === 0;
  const removal = unused
    ? [
        repair('remove the policy, which no flow needs', [{ kind: 'remove-element', element: policy.id }], {
          preferred: true,
        }),
      ]
    : [];
  const again: ModelEdit[] = expired ? [{ kind: 'remove-attribute', element: policy.id, attribute: 'expires' }] : [];
  const title = `Claim: reviewed today, with owner and reason${expired ? ', and needed without an end' : ''}`;
  return [{ title, class: 'claim', edits: [...edits, ...again] }, ...removal];
}
