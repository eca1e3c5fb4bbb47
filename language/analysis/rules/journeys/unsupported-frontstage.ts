import { defineRule } from '../../rule.js';
import { supportStep } from '../../remedies/behind-the-scenes.js';

export default defineRule({
  id: 'CXRA-JRN-020',
  slug: 'unsupported-frontstage',
  title: 'Stage play without a stage crew',
  severity: 'warning',
  scope: 'local',
  riskless: true,
  what: 'A step shows what staff do in front of the customer and nothing that carries it, or work behind the scenes that supports no step.',
  why: 'A blueprint shows what carries the service; a gap there is a promise that nobody keeps.',
  how: 'Write down the work or the system behind it, or name the step that it makes possible under `supports`.',
  falsePositives:
    'A touchpoint with a system in front is carried by it. Journeys in research and sketches are left out.',
  maps: ['CX:C2'],
  when: 'step v where actions(v, frontstage) is not empty and actions(v, backstage) is empty and actions(v, support) is empty and (v.at is unset or v.at.front is unset); step v where v.lane in {backstage, support} and v.supports is unset',
  unless: ['journey(v).state = research', 'architecture.completeness = sketch'],
  message: [
    "'{v}' has something done in the customer's sight and nothing behind it; that is a promise nobody keeps. Show what carries it.",
    "'{v}' is work behind the scenes that makes no step possible. Name the step that it supports.",
  ],
  bad: `
team CareTeam
persona Bernd
actor Clerk : staff
segment Internet { trust: untrusted }
channel ShopCounter : in-person in Internet
touchpoint HelpDesk on ShopCounter { performed-by: Clerk }
journey Return for Bernd { owner: CareTeam  goal: "Money back"  stage Ask { step Asks at HelpDesk { frontstage "Looks for the order" by Clerk } } }
`,
  good: `
team CareTeam
persona Bernd
actor Clerk : staff
segment Internet { trust: untrusted }
segment AppZone { trust: internal  default: deny }
channel ShopCounter : in-person in Internet
system OrderApi : backend in AppZone
touchpoint HelpDesk on ShopCounter { performed-by: Clerk }
journey Return for Bernd { owner: CareTeam  goal: "Money back"  stage Ask { step Asks at HelpDesk { frontstage "Looks for the order" by Clerk  support "Order look-up" by OrderApi } } }
`,
  fixes: supportStep,
});
