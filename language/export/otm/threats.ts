import type { Finding } from '../../analysis/finding.js';
import { familyOf } from '../../analysis/rule.js';
import type { Rule } from '../../analysis/rule.js';
import { ruleSetOf } from '../../analysis/rule-set.js';
import type { Severity } from '../../core/severity.js';
import { sortBy } from '../../core/order.js';
import type { CxModel, ElementId } from '../../model/model.js';
import { familyTitles } from '../rule-page.js';
import type { OtmMitigation, OtmThreat, OtmThreatInstance } from './types.js';

/** A rule that found something, with what it found. */
interface Threatening {
  readonly rule: Rule;
  readonly findings: readonly Finding[];
}

/** What findings say of attacks; those on the experience and on the model itself are no threats. */
export class Threats {
  private readonly threatening: readonly Threatening[];

  constructor(model: CxModel, findings: readonly Finding[]) {
    const rules = ruleSetOf(model);
    const known = sortBy([...new Set(findings.map(({ rule }) => rule))], (id) => id).flatMap(
      (id) => rules.find(id) ?? [],
    );
    this.threatening = known
      .filter((rule) => !rule.riskless)
      .map((rule) => ({ rule, findings: findings.filter((finding) => finding.rule === rule.id) }));
  }

  /** One threat for each rule that found something. */
  threats(): OtmThreat[] {
    return this.threatening.map(({ rule, findings }) => ({
      id: rule.id,
      name: rule.title,
      description: `${rule.what}\n\n${rule.why}`,
      categories: [familyTitles[familyOf(rule.id)] ?? familyOf(rule.id)],
      cwes: rule.maps.filter((map) => map.startsWith('CWE-')),
      risk: riskOf(findings),
      tags: rule.maps.filter((map) => !map.startsWith('CWE-')),
      attributes: { slug: rule.slug, severity: rule.severity },
    }));
  }

  /** What cures each of them. */
  mitigations(): OtmMitigation[] {
    return this.threatening.map(({ rule }) => ({
      id: mitigationOf(rule.id),
      name: `Cure of ${rule.slug}`,
      description: rule.how,
      riskReduction: 100,
    }));
  }

  /** The threats that an element is exposed to, one for each rule. */
  at(element: ElementId): OtmThreatInstance[] {
    return this.threatening.flatMap(({ rule, findings }) => {
      const own = findings.filter((finding) => finding.element === element);
      if (own.length === 0) return [];
      const open = own.find((finding) => !finding.suppressed);
      const compensated = own.every(({ suppressed }) => suppressed?.category === 'compensating-control');
      const state = open ? 'exposed' : compensated ? 'mitigated' : 'accepted';
      return [{ threat: rule.id, state, mitigations: [{ mitigation: mitigationOf(rule.id), state: 'recommended' }] }];
    });
  }
}

function mitigationOf(rule: string): string {
  return `cure-${rule}`;
}

const impactOfSeverity: Readonly<Record<Severity, number>> = { error: 75, warning: 50, info: 25 };

/** The greatest risk among findings; likelihood and impact reach from 1 to 4, which become 25 to 100. */
function riskOf(findings: readonly Finding[]): OtmThreat['risk'] {
  const risks = findings.flatMap(({ risk }) => risk ?? []);
  if (risks.length === 0)
    return { likelihood: null, impact: Math.max(...findings.map(({ severity }) => impactOfSeverity[severity])) };
  const worst = risks.reduce((best, risk) => (risk.score > best.score ? risk : best));
  return { likelihood: worst.likelihood * 25, impact: worst.impact * 25 };
}
