import type { Fix } from '../../edit/model-edit.js';
import { claim } from './building-blocks.js';
import { membersOf } from '../conditions/named-sets.js';
import type { FixContext } from '../rule.js';
import { stateControls } from './state-controls.js';

const vaults = new Set(membersOf('vaultKinds').filter((kind) => kind !== 'certificate-authority'));

/** A credential with a short life, from a vault where the model has one; one that is only changed too seldom is rotated. */
export function renewCredential({ finding, variable, facts, today }: FixContext): Fix[] {
  const credential = variable('d');
  if (finding.attribute === 'rotation') return claim(credential, 'rotation', '90d', today);
  const vault = facts.all('system').find((system) => vaults.has(system.kind ?? ''));
  const kept = facts.attribute(credential, 'stored-in').items.length > 0;
  return stateControls(credential, { lifetime: 'short', ...(vault && !kept && { 'stored-in': vault.id }) }, today);
}
