import crossChannelStoredContent from '../../../../language/analysis/rules/injection/cross-channel-stored-content.js';
import interpreterInjection from '../../../../language/analysis/rules/injection/interpreter-injection.js';
import noOutputEncoding from '../../../../language/analysis/rules/injection/no-output-encoding.js';
import noWaf from '../../../../language/analysis/rules/injection/no-waf.js';
import scriptsWithoutIntegrity from '../../../../language/analysis/rules/injection/scripts-without-integrity.js';
import unparameterisedQuery from '../../../../language/analysis/rules/injection/unparameterised-query.js';
import unscannedUpload from '../../../../language/analysis/rules/injection/unscanned-upload.js';
import xmlEntities from '../../../../language/analysis/rules/injection/xml-entities.js';

const zones = `
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
segment PartnerZone { trust: untrusted  role: third-party }
channel Web : web in Internet
`;

const guestPages = `
${zones}
data ReviewText { class: internal  origin: customer  format: html }
system Reviews : backend in AppZone
system Pages : web-app in Edge { output-encoding: none }
flow Reviews -> Pages { carries: ReviewText }
`;

const uploads = `
${zones}
data Claim { class: internal  format: document }
system Gateway : api-gateway in Edge
system Claims : backend in AppZone { upload-control: type-check }
flow Web -> Gateway { protocol: https  carries: Claim }
flow claim Gateway -> Claims { protocol: https  carries: Claim }
data Speech { class: internal  format: audio }
system Border : segmentation-gateway in Edge { upload-control: none }
flow call Web -> Border { protocol: voice  carries: Speech }
`;

const behindGateway = `
${zones}
data OrderForm { class: internal  origin: customer }
system Gateway : api-gateway in Edge { threat-protection: no }
system Core : api in AppZone
flow order Web -> Gateway { protocol: https  authn: session-cookie  csrf-protection: planned(token, 2027-01-31)  tls: not-applicable("Wire")  carries: OrderForm }
flow onward Gateway -> Core { protocol: https  carries: OrderForm }
policy front allow Internet -> Gateway { protocol: https  port: 443 }
policy inner allow Edge -> AppZone { protocol: https  port: 443 }
`;

export const injectionAlternatives = {
  'CXRA-INJ-001': [
    ['Pages.output-encoding', guestPages],
    [
      'ReviewSite.output-encoding',
      noOutputEncoding.bad.replace('encoding: none', 'encoding: planned(contextual, 2027-01-31)'),
    ],
  ],
  'CXRA-INJ-002': [
    [
      'AgentUi.output-encoding',
      crossChannelStoredContent.bad.replace(
        'AgentUi : agent-desktop in AppZone {',
        'AgentUi : crm in AppZone { users: workforce ',
      ),
    ],
    [
      'AgentUi.output-encoding',
      crossChannelStoredContent.bad
        .replace('ChatApi : backend in Edge', 'ChatApi : backend in Edge { sanitises: Note }')
        .replace('data Message', 'data Note { class: internal }\ndata Message'),
    ],
  ],
  'CXRA-INJ-003': [
    ['Search.query-style', unparameterisedQuery.bad.replace(/flow find .*\n/, '')],
    ['Search.query-style', unparameterisedQuery.bad.replace('  owner-system: Search', '')],
  ],
  'CXRA-INJ-004': [
    [
      'Notify.neutralises',
      interpreterInjection.bad.replace(
        'interprets: template  neutralises: none',
        'interprets: sql, template, ldap  neutralises: ldap',
      ),
    ],
  ],
  'CXRA-INJ-006': [
    [
      'Claims.xml-external-entities',
      xmlEntities.bad.replace(
        'flow send Web -> Claims {',
        'segment PartnerZone { trust: untrusted  role: third-party }\nsystem Garage : partner-system in PartnerZone\nflow send Claims -> Garage { mode: pull ',
      ),
    ],
  ],
  'CXRA-INJ-008': [
    ['Claims.upload-control', uploads],
    ['ClaimUpload.upload-control', unscannedUpload.bad.replace('control: none', 'control: type-check, malware-scan')],
  ],
  'CXRA-INJ-010': [
    [
      'PayPage.script-integrity',
      scriptsWithoutIntegrity.bad.replace('csp: none', 'csp: strict  script-integrity: none'),
    ],
  ],
  'CXRA-INJ-011': [
    ['Core', behindGateway],
    ['WebShop', `${noWaf.bad}system Waf : waf in Edge`],
    ['WebShop', noWaf.bad.replace('flow f Web', 'flow Web').replace(' in Edge\nflow', '\nflow')],
  ],
} as const;
