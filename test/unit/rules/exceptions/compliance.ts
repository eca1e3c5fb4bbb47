import dpiaMissing from '../../../../language/analysis/rules/compliance/dpia-missing.js';
import noErasurePath from '../../../../language/analysis/rules/compliance/no-erasure-path.js';
import noLawfulBasis from '../../../../language/analysis/rules/compliance/no-lawful-basis.js';
import panUnprotected from '../../../../language/analysis/rules/compliance/pan-unprotected.js';
import purposeDrift from '../../../../language/analysis/rules/compliance/purpose-drift.js';
import retentionMissing from '../../../../language/analysis/rules/compliance/retention-missing.js';
import sadStored from '../../../../language/analysis/rules/compliance/sad-stored.js';
import specialCategoryCondition from '../../../../language/analysis/rules/compliance/special-category-condition.js';

/** A journey at whose touchpoint the recommender answers. */
const assessedJourney = `
channel Web : web
touchpoint Home on Web { op: browse }
flow Home -> Reco
journey Shopping { dpia: "DPIA-7"  stage Look { step See at Home } }
`;

const shown = panUnprotected.good.replace(
  'system OrderApi',
  'actor Agent : agent\nflow view OrderApi -> Agent { carries: CardNumber  display: full }\nsystem OrderApi',
);

export const compliance = {
  'CXRA-CMP-002': [noLawfulBasis.bad.replace('tags: personal', 'tags: personal, anonymous')],
  'CXRA-CMP-003': [specialCategoryCondition.bad.replace('tags: biometric', 'tags: biometric, anonymous')],
  'CXRA-CMP-004': [
    purposeDrift.bad.replace('kind: direct-marketing', 'kind: security'),
    purposeDrift.bad.replace('purpose: Campaigns', 'kind: backup  purpose: Campaigns'),
    purposeDrift.bad
      .replace('kind: direct-marketing', 'kind: analytics')
      .replace('carries: Ticket', 'carries: Ticket  pseudonymises: Ticket'),
    purposeDrift.bad.replace('carries: Ticket', 'carries: Ticket  aggregates: Ticket'),
  ],
  'CXRA-CMP-005': [
    retentionMissing.bad.replace('retention: 10y', 'retention: 10y  legal-hold: 2027-01-31'),
    retentionMissing.bad.replace('tags: personal', 'tags: personal, aggregated'),
  ],
  'CXRA-CMP-006': [
    noErasurePath.bad.replace('tags: personal', 'tags: anonymous, personal'),
    noErasurePath.bad.replace('tags: personal', 'required-by: legal-obligation  tags: personal'),
    noErasurePath.bad.replace(': data-lake', ': backup').replace('erasure: none', 'erasure: none  retention: 35d'),
    noErasurePath.bad.replace('erasure: none', 'erasure: none  ttl: 10m'),
  ],
  'CXRA-CMP-010': [`${dpiaMissing.bad}${assessedJourney}`],
  'CXRA-CMP-013': [
    sadStored.bad.replace('holds: VerificationCode', 'holds: VerificationCode  ttl: until-authorisation'),
    sadStored.bad.replace('holds: VerificationCode', 'holds: VerificationCode  issuing: yes'),
    sadStored.bad
      .replace('holds: VerificationCode', 'holds: VerificationCode  owner-system: OrderApi')
      .replace('backend in AppZone', 'backend in AppZone { issuing: yes }'),
  ],
  'CXRA-CMP-015': [
    panUnprotected.bad.replace('tags: cardholder', 'tags: masked, cardholder'),
    shown.replace(': agent', ': agent { need-full: CardNumber }'),
    shown.replace('backend in AppZone', 'backend in AppZone { need-full: CardNumber }'),
  ],
};
