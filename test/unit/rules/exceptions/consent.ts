import noPurpose from '../../../../language/analysis/rules/consent/no-purpose.js';
import noRetention from '../../../../language/analysis/rules/consent/no-retention.js';
import purposeNotDeclared from '../../../../language/analysis/rules/consent/purpose-not-declared.js';

export const consent = {
  'CXRA-CNS-001': [
    noPurpose.bad.replace('tags: personal', 'tags: personal, aggregated'),
    noPurpose.bad.replace('tags: personal', 'tags: personal  reserved: yes'),
  ],
  'CXRA-CNS-003': [
    `architecture Shopping { frameworks: gdpr }\n${noRetention.bad}`,
    noRetention.bad.replace('tags: personal', 'tags: personal, anonymous'),
  ],
  'CXRA-CNS-004': [
    `architecture Shopping { frameworks: gdpr }\n${purposeNotDeclared.bad}`,
    purposeNotDeclared.bad.replace('kind: direct-marketing', 'kind: legal-duty'),
    purposeNotDeclared.bad.replace('purpose: Campaign', 'kind: backup  purpose: Campaign'),
    purposeNotDeclared.bad
      .replace('kind: direct-marketing', 'kind: research')
      .replace('carries: Hobbies', 'carries: Hobbies  pseudonymises: Hobbies'),
    purposeNotDeclared.bad.replace('carries: Hobbies', 'carries: Hobbies  aggregates: Hobbies'),
  ],
};
