import deafStage from '../../../../language/analysis/rules/feedback/deaf-stage.js';
import surveyFatigue from '../../../../language/analysis/rules/feedback/survey-fatigue.js';
import { sketched } from '../sketch.js';

export const feedback = {
  'CXRA-FBK-002': [
    deafStage.bad.replace('owner: CareTeam  goal', 'owner: CareTeam  basis: planned  goal'),
    sketched(deafStage.bad),
  ],
  'CXRA-FBK-003': [
    surveyFatigue.bad.replaceAll('quarantine: none', 'quarantine: none  sampling: quota'),
    sketched(surveyFatigue.bad),
  ],
};
