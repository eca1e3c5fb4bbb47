import cardInConversation from '../../../../language/analysis/rules/compliance/card-in-conversation.js';
import frameworkMissing from '../../../../language/analysis/rules/compliance/framework-missing.js';
import noErasurePath from '../../../../language/analysis/rules/compliance/no-erasure-path.js';
import panUnprotected from '../../../../language/analysis/rules/compliance/pan-unprotected.js';
import purposeDrift from '../../../../language/analysis/rules/compliance/purpose-drift.js';
import retentionMissing from '../../../../language/analysis/rules/compliance/retention-missing.js';
import sadStored from '../../../../language/analysis/rules/compliance/sad-stored.js';
import transferWithoutSafeguard from '../../../../language/analysis/rules/compliance/transfer-without-safeguard.js';

const personal =
  'data Profile { class: confidential  tags: personal  basis: contract  purposes: Care }\npurpose Care { kind: support  basis: contract }\n';

export const complianceAlternatives = {
  'CXRA-CMP-001': [
    ['Shopping.frameworks', `${personal}architecture Shopping { region: eu  frameworks: pci-dss }\n`],
    ['Shopping.frameworks', 'architecture Shopping { entity-class: important  frameworks: gdpr }\n'],
    [
      'Shopping.frameworks',
      `${personal}${frameworkMissing.bad.replace('frameworks: none', 'frameworks: none  region: eu  entity-class: essential')}`,
    ],
  ],
  'CXRA-CMP-004': [
    [
      'm.purpose',
      purposeDrift.bad
        .replace('carries: Ticket', 'carries: Ticket, Article')
        .replace('data Ticket', 'data Article { class: public }\ndata Ticket'),
    ],
    [
      'm.purpose',
      purposeDrift.bad
        .replace('carries: Ticket', 'carries: Ticket, Note')
        .replace('data Ticket', 'data Note { tags: personal  purposes: Support }\ndata Ticket'),
    ],
  ],
  'CXRA-CMP-005': [
    ['Profile.retention', retentionMissing.good.replace('retention: 24mo  basis', 'retention: none  basis')],
    ['Lake.retention', retentionMissing.bad.replace('retention: 10y', 'retention: none')],
    [
      'Lake.retention',
      retentionMissing.bad
        .replace('data Profile', 'data Cart { tags: personal  retention: 30d  basis: contract }\ndata Profile')
        .replace('holds: Profile', 'holds: Profile, Cart'),
    ],
  ],
  'CXRA-CMP-006': [
    [
      'Lake.erasure',
      `${noErasurePath.bad.replace('  erasure: none', '')}store Other : sql\nflow OrderApi -> Other { kind: erasure }\n`,
    ],
  ],
  'CXRA-CMP-008': [
    // Who fetches receives.
    ['f.transfer-mechanism', transferWithoutSafeguard.bad.replace('Crm -> MailUs { ', 'MailUs -> Crm { op: read  ')],
    [
      'f.transfer-mechanism',
      transferWithoutSafeguard.bad.replace('transfer-mechanism', 'pseudonymises: Profile  transfer-mechanism'),
    ],
  ],
  'CXRA-CMP-013': [
    [
      'PayDb.holds',
      sadStored.good
        .replace('holds: CardToken', 'holds: CardToken, Pin')
        .replace('data CardToken', 'data Pin { tags: sad }\ndata CardToken'),
    ],
  ],
  'CXRA-CMP-014': [['Recordings.capture-control', cardInConversation.bad.replace('Phone : phone', 'Phone : chat')]],
  'CXRA-CMP-015': [
    [
      'view.display',
      panUnprotected.good.replace(
        'system OrderApi',
        'actor Agent : agent\nflow view OrderApi -> Agent { carries: CardNumber  display: full }\nsystem OrderApi',
      ),
    ],
  ],
} as const;
