import crossChannelStoredContent from '../../../../language/analysis/rules/injection/cross-channel-stored-content.js';
import csrf from '../../../../language/analysis/rules/injection/csrf.js';
import interpreterInjection from '../../../../language/analysis/rules/injection/interpreter-injection.js';
import noBoundaryValidation from '../../../../language/analysis/rules/injection/no-boundary-validation.js';
import noOutputEncoding from '../../../../language/analysis/rules/injection/no-output-encoding.js';
import noWaf from '../../../../language/analysis/rules/injection/no-waf.js';
import scriptsWithoutIntegrity from '../../../../language/analysis/rules/injection/scripts-without-integrity.js';
import unparameterisedQuery from '../../../../language/analysis/rules/injection/unparameterised-query.js';
import unscannedUpload from '../../../../language/analysis/rules/injection/unscanned-upload.js';
import xmlEntities from '../../../../language/analysis/rules/injection/xml-entities.js';

const shown = (attribute: string): string =>
  noOutputEncoding.bad.replace('output-encoding: none', `output-encoding: none  ${attribute}`);
const scanned = unscannedUpload.bad.replace('system Shop', 'system Scanner : malware-scanner in Edge\nsystem Shop');

export const injection = {
  'CXRA-INJ-001': [
    shown('renders: none'),
    shown('renders-as: text'),
    noOutputEncoding.bad.replace('format: html', 'format: number'),
  ],
  'CXRA-INJ-002': [
    crossChannelStoredContent.bad.replace('output-encoding: none', 'output-encoding: none  renders-as: text'),
  ],
  'CXRA-INJ-003': [unparameterisedQuery.bad.replace('format: plain-text', 'format: number')],
  'CXRA-INJ-004': [
    interpreterInjection.bad.replace('origin: customer', 'origin: internal'),
    interpreterInjection.bad.replace('format: plain-text', 'format: enum'),
  ],
  'CXRA-INJ-005': [
    noBoundaryValidation.bad.replace('OrderIntake : backend', 'OrderIntake : load-balancer'),
    `${noBoundaryValidation.bad}
system OrderApi : backend in Edge { input-validation: schema }
flow on OrderIntake -> OrderApi { carries: OrderForm }
`,
    noBoundaryValidation.bad.replace(
      'flow order Web -> OrderIntake { carries: OrderForm }',
      `system Gateway : api-gateway in Edge { input-validation: schema }
flow order Web -> Gateway { carries: OrderForm }
flow on Gateway -> OrderIntake { carries: OrderForm }`,
    ),
    noBoundaryValidation.bad.replace('origin: customer', 'origin: customer  format: image'),
  ],
  'CXRA-INJ-006': [
    xmlEntities.bad.replace('format: xml  carries', 'format: xml  signature: verified  authn: mtls  carries'),
  ],
  'CXRA-INJ-008': [
    scanned.replace('front: Shop', 'front: Scanner'),
    `${scanned}flow ClaimUpload -> Scanner { format: file }`,
    unscannedUpload.bad.replace('accepts: file', 'accepts: file  users: workforce'),
  ],
  'CXRA-INJ-009': [
    csrf.bad.replace('csrf-protection: none', 'csrf-protection: none  samesite: strict'),
    csrf.bad.replace('authn: session-cookie', 'authn: session-cookie, bearer'),
  ],
  'CXRA-INJ-010': [scriptsWithoutIntegrity.bad.replace('party: third-party', 'party: own')],
  'CXRA-INJ-011': [
    noWaf.bad
      .replace('web-app in Edge', 'web-app in Edge { criticality: low }')
      .replace('class: internal', 'class: public'),
    noWaf.bad.replace('web-app in Edge', 'web-app in Edge { party: third-party }'),
    noWaf.bad.replace('web-app in Edge', 'web-app in Edge { virtual-patching: yes }'),
  ],
};
