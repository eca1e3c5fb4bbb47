import type { Fix } from '../../edit/model-edit.js';
import { wordsIn } from '../bag.js';
import type { FixContext } from '../rule.js';
import { claim } from './building-blocks.js';
import { alreadyInPlace } from './state-controls.js';

const checks = 'type-check, malware-scan, out-of-webroot, size-limit';

/** States all checks on what is uploaded; what is done already cannot be planned together with the rest. */
export function controlUpload({ finding, facts, today }: FixContext): Fix[] {
  const element = facts.element(finding.element);
  const done = wordsIn(facts.attribute(element, 'upload-control')).some((word) => word !== 'none');
  return done ? [alreadyInPlace(element, 'upload-control', checks)] : claim(element, 'upload-control', checks, today);
}
