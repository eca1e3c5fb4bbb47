import type { Fix } from '../../edit/model-edit.js';
import type { CxElement } from '../../model/model.js';
import { elementsIn, onlyWord } from '../bag.js';
import type { Facts } from '../facts.js';
import type { Finding } from '../finding.js';
import { freeName, repair, setAttribute } from './building-blocks.js';

const jumpKinds = new Set(['pam', 'bastion', 'identity-aware-proxy']);

/** Sends the policies from one segment into another through a jump host; where there is none, through a new one. */
export function jumpHost(finding: Finding, facts: Facts): Fix[] {
  const [target, origin] = [finding.variables['z'], finding.variables['y']];
  if (target === undefined || origin === undefined) return [];
  const policies = facts
    .all('policy')
    .filter(
      (policy) =>
        onlyWord(facts.attribute(policy, 'effect')) === 'allow' &&
        side(facts, policy, 'from') === origin &&
        side(facts, policy, 'to') === target,
    );
  if (policies.length === 0) return [];
  const existing = facts.all('system').find((system) => jumpKinds.has(system.kind ?? ''));
  const name = existing?.id ?? freeName(facts, 'JumpHost');
  const made = existing
    ? []
    : [{ kind: 'insert-after' as const, element: target, text: `system ${name} : pam in ${target}` }];
  return [
    repair(
      `go through ${existing ? name : `a new jump host ${name}`}`,
      [...policies.map((policy) => setAttribute(policy, 'via', name)), ...made],
      { preferred: true },
    ),
  ];
}

function side(facts: Facts, policy: CxElement, word: string): string | undefined {
  return elementsIn(facts.attribute(policy, word))[0]?.id;
}
