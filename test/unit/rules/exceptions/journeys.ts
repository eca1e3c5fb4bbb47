import assumedJourney from '../../../../language/analysis/rules/journeys/assumed-journey.js';
import companyCentricStep from '../../../../language/analysis/rules/journeys/company-centric-step.js';
import deadEndStep from '../../../../language/analysis/rules/journeys/dead-end-step.js';
import emotionInPlan from '../../../../language/analysis/rules/journeys/emotion-in-plan.js';
import emptyStage from '../../../../language/analysis/rules/journeys/empty-stage.js';
import journeyWithoutGoal from '../../../../language/analysis/rules/journeys/journey-without-goal.js';
import journeyWithoutPersona from '../../../../language/analysis/rules/journeys/journey-without-persona.js';
import noFailurePath from '../../../../language/analysis/rules/journeys/no-failure-path.js';
import oversizedJourney from '../../../../language/analysis/rules/journeys/oversized-journey.js';
import sadEnding from '../../../../language/analysis/rules/journeys/sad-ending.js';
import unexplainedLow from '../../../../language/analysis/rules/journeys/unexplained-low.js';
import unmeasuredMoment from '../../../../language/analysis/rules/journeys/unmeasured-moment.js';
import unreachableStep from '../../../../language/analysis/rules/journeys/unreachable-step.js';
import unsupportedFrontstage from '../../../../language/analysis/rules/journeys/unsupported-frontstage.js';
import { sketched } from '../sketch.js';

const unmapped = (model: string): string => model.replace('owner: CareTeam', 'owner: CareTeam  status: unmapped');
const researched = (model: string): string => model.replace('owner: CareTeam', 'owner: CareTeam  state: research');
const planned = (model: string): string =>
  model.replace('owner: CareTeam  goal', 'owner: CareTeam  basis: planned  goal');

export const journeys = {
  'CXRA-JRN-001': [sketched(journeyWithoutPersona.bad)],
  'CXRA-JRN-002': [unmapped(journeyWithoutGoal.bad), sketched(journeyWithoutGoal.bad)],
  'CXRA-JRN-003': [unmapped(emptyStage.bad), sketched(emptyStage.bad)],
  'CXRA-JRN-004': [unreachableStep.bad.replace('kind: physical', 'kind: physical  status: ad-hoc')],
  'CXRA-JRN-005': [researched(deadEndStep.bad)],
  'CXRA-JRN-006': [
    noFailurePath.bad.replace('fail-point: yes', 'fail-point: yes  kind: failure  end abandon'),
    sketched(noFailurePath.bad),
  ],
  'CXRA-JRN-009': [sketched(companyCentricStep.bad)],
  'CXRA-JRN-010': [
    oversizedJourney.bad
      .replaceAll(/\{ step [^}]*?(\{[^}]*\} )?\}/g, '')
      .replace('owner: CareTeam', 'owner: CareTeam  level: lifecycle'),
  ],
  'CXRA-JRN-011': [emotionInPlan.bad.replace('emotion: 1', 'emotion: 1  evidence: measured')],
  'CXRA-JRN-013': [unexplainedLow.bad.replace('emotion: -2', 'emotion: -2  kind: wait  duration: 26h')],
  'CXRA-JRN-014': [sadEnding.bad.replace('emotion: -1', 'emotion: -1  kind: failure'), sketched(sadEnding.bad)],
  'CXRA-JRN-015': [planned(unmeasuredMoment.bad), sketched(unmeasuredMoment.bad)],
  'CXRA-JRN-020': [researched(unsupportedFrontstage.bad), sketched(unsupportedFrontstage.bad)],
  'CXRA-JRN-022': [
    assumedJourney.bad.replace('step Asks at ReturnPage', 'step Asks at ReturnPage { evidence: research }'),
  ],
};
