import { severityOfRank, severityRank } from '../../core/severity.js';
import type { Severity } from '../../core/severity.js';
import type { CxElement } from '../../model/model.js';
import { elementsIn } from '../bag.js';
import type { Facts } from '../facts.js';
import type { Risk } from '../finding.js';
import type { Threat } from '../rule.js';
import { impactOf } from './impact.js';
import { likelihoodOf } from './likelihood.js';

/** Risk of a finding at an element: likelihood times impact, each from 1 to 4 and each with what it rests on. A runtime is as much at risk as the worst of what it hosts. */
export function riskOf(facts: Facts, element: CxElement, threat?: Threat): Risk {
  const hosted = element.type === 'runtime' ? elementsIn(facts.attribute(element, 'hosts')) : [];
  const [worst] = hosted.map((each) => riskOf(facts, each, threat)).sort((a, b) => b.score - a.score);
  if (worst) return worst;
  return facts.memo(`risk${threat ? ` by ${threat}` : ''}:${element.id}`, () => {
    const likelihood = likelihoodOf(facts, element, threat);
    const impact = impactOf(facts, element, threat);
    return {
      likelihood: likelihood.value,
      impact: impact.value,
      score: likelihood.value * impact.value,
      likelihoodFactors: likelihood.factors,
      impactFactors: impact.factors,
    };
  });
}

/** The severity that a risk score stands for: 1-2 info, 3-4 warning, 6 and more error. */
export function severityOfScore(score: number): Severity {
  return score <= 2 ? 'info' : score <= 4 ? 'warning' : 'error';
}

/** A rule's severity moved towards its risk, by one step at most, so that its meaning stays the same everywhere. */
export function severityWithRisk(standard: Severity, risk: Risk): Severity {
  const wanted = severityRank(severityOfScore(risk.score));
  const rank = severityRank(standard);
  return severityOfRank(Math.max(rank - 1, Math.min(rank + 1, wanted)));
}

/** One step less grave, because a control is planned. */
export function lowered(severity: Severity): Severity {
  return severityOfRank(severityRank(severity) - 1);
}
