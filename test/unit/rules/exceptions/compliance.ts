import noLawfulBasis from '../../../../language/analysis/rules/compliance/no-lawful-basis.js';

export const compliance = {
  'CXRA-CMP-002': [noLawfulBasis.bad.replace('tags: personal', 'tags: personal, anonymous')],
};
