import automatedDecision from '../../../../language/analysis/rules/ai/automated-decision.js';
import excessiveAgency from '../../../../language/analysis/rules/ai/excessive-agency.js';
import promptInjectionPath from '../../../../language/analysis/rules/ai/prompt-injection-path.js';
import sensitiveInference from '../../../../language/analysis/rules/ai/sensitive-inference.js';
import tinySegment from '../../../../language/analysis/rules/ai/tiny-segment.js';

const delicate = sensitiveInference.good.replace(
  'data BrowseEvents',
  'data Allergies { class: restricted  tags: personal, health  basis: consent }\ndata BrowseEvents',
);

export const aiAlternatives = {
  'CXRA-AIP-002': [
    [
      'BlockAccount.human-review',
      automatedDecision.bad.replace('human-review: none', 'human-review: none  contest: yes'),
    ],
    [
      'BlockAccount.human-review',
      `actor Lead : supervisor\nactor Desk : agent { uses: Fraud }\nactor Buyer : customer\n${automatedDecision.bad}`,
    ],
  ],
  'CXRA-AIP-003': [
    ['Reco', delicate.replace('processes: BrowseEvents', 'processes: BrowseEvents, Allergies')],
    ['Reco', delicate.replace('carries: BrowseEvents', 'carries: BrowseEvents, Allergies')],
    ['Reco', delicate.replace('carries: BrowseEvents', 'carries: Allergies')],
  ],
  'CXRA-AIP-005': [
    [
      'list.audiences',
      tinySegment.bad
        .replace('min-size: none', 'min-size: 5')
        .replace('party: third-party', 'party: own')
        .replace('carries', 'mode: export  carries'),
    ],
  ],
  'CXRA-AIP-009': [
    // It writes nothing, but sends where nobody asked.
    [
      'Bot.injection-guard',
      `${promptInjectionPath.bad.replace('op: write', 'op: read')}channel Sms : sms\nflow Bot -> Sms\n`,
    ],
  ],
  'CXRA-AIP-010': [
    ['t.acts-as', excessiveAgency.bad.replace('op: write', 'op: read')],
    ['t.authz', excessiveAgency.good.replace('authz: object', 'authz: technical-user')],
  ],
} as const;
