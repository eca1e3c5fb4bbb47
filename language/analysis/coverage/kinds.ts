import type { ComponentName } from './component.js';

const kinds: Readonly<Record<ComponentName, readonly string[]>> = {
  'customer-data': ['crm', 'cdp', 'mdm', 'identity-resolution', 'consent-manager', 'preference-centre', 'loyalty'],
  'experience-mapping': [],
  omnichannel: [
    'journey-orchestrator',
    'contact-centre',
    'integration-platform',
    'message-broker',
    'commerce',
    'oms',
    'ivr',
    'chatbot',
    'voicebot',
    'dxp',
    'cms',
  ],
  personalisation: [
    'personalisation',
    'recommender',
    'decision-engine',
    'marketing-automation',
    'experimentation',
    'audience-builder',
    'promotion',
    'ad-platform',
  ],
  'feedback-loop': ['voc', 'survey-tool', 'web-analytics', 'bi', 'speech-analytics', 'dwh', 'data-lake'],
  'employee-loop': ['wem', 'wfm', 'hr', 'lms', 'quality-monitoring', 'agent-desktop', 'knowledge-base'],
};

/** The component that a system helps to realise by its kind. */
export const componentOfKind: ReadonlyMap<string, ComponentName> = new Map(
  (Object.keys(kinds) as ComponentName[]).flatMap((name) => kinds[name].map((kind) => [kind, name] as const)),
);
