import surveyFatigue from '../../../../language/analysis/rules/feedback/survey-fatigue.js';
import { sketched } from '../sketch.js';

export const feedback = {
  'CXRA-FBK-003': [
    surveyFatigue.bad.replaceAll('quarantine: none', 'quarantine: none  sampling: quota'),
    sketched(surveyFatigue.bad),
  ],
};
