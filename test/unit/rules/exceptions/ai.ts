import consentNotPropagated from '../../../../language/analysis/rules/ai/consent-not-propagated.js';
import excessiveAgency from '../../../../language/analysis/rules/ai/excessive-agency.js';
import promptInjectionPath from '../../../../language/analysis/rules/ai/prompt-injection-path.js';
import sensitiveInference from '../../../../language/analysis/rules/ai/sensitive-inference.js';
import tinySegment from '../../../../language/analysis/rules/ai/tiny-segment.js';
import undisclosedBot from '../../../../language/analysis/rules/ai/undisclosed-bot.js';

export const ai = {
  'CXRA-AIP-003': [
    sensitiveInference.bad
      .replace('behavioural', 'behavioural, child')
      .replace('basis: consent', 'basis: consent  art9-condition: explicit-consent')
      .replace('processes: BrowseEvents  infers: health', 'processes: BrowseEvents, Articles  infers: topic')
      .replace('data BrowseEvents', 'data Articles { class: public }\ndata BrowseEvents'),
    sensitiveInference.bad.replace('basis: consent', 'basis: consent  art9-condition: explicit-consent'),
  ],
  'CXRA-AIP-004': [
    consentNotPropagated.bad.replace('carries: AudienceList', 'carries: AudienceList  aggregates: AudienceList'),
    consentNotPropagated.bad.replace('tags: personal', 'tags: anonymous'),
    `purpose News { basis: consent }\nconsent NewsConsent for News\n${consentNotPropagated.bad.replace('party: third-party', 'party: third-party  consent-gate: NewsConsent')}`,
  ],
  'CXRA-AIP-005': [
    `purpose Delivery { kind: service-delivery }\n${tinySegment.bad.replace('audiences: Vip', 'audiences: Vip  purpose: Delivery')}`,
  ],
  'CXRA-AIP-008': [undisclosedBot.bad.replace('ai-disclosure: no', 'ai-disclosure: no  output-review: yes')],
  'CXRA-AIP-009': [promptInjectionPath.bad.replace('op: write', 'op: write  acts-as: user  approval: human')],
  'CXRA-AIP-010': [
    excessiveAgency.bad
      .replace('op: write', 'op: read')
      .replace('class: confidential  tags: personal, transaction', 'class: public'),
  ],
};
