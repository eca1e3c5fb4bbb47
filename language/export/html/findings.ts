import type { Finding } from '../../analysis/finding.js';
import { familyOf } from '../../analysis/rule.js';
import type { Rule } from '../../analysis/rule.js';
import { ruleSetOf } from '../../analysis/rule-set.js';
import { elementById, labelOf } from '../../model/index.js';
import type { CxModel } from '../../model/model.js';
import { familyTitles, referenceText } from '../rule-page.js';
import { escapeHtml } from './escape.js';
import { proseHtml } from './prose.js';

const severityTitles = { error: 'Error', warning: 'Warning', info: 'Note' } as const;

/** Findings as a list; each leads to the page of its rule, which is part of the document. */
export function findingsHtml(model: CxModel, findings: readonly Finding[]): string {
  if (findings.length === 0) return '<p>Nothing was found on what the picture shows.</p>';
  return `<ul class="findings">\n${findings.map((finding) => findingHtml(model, finding)).join('\n')}\n</ul>`;
}

function findingHtml(model: CxModel, finding: Finding): string {
  const { severity, rule, message, element, suppressed } = finding;
  const found = elementById(model, element);
  const accepted = suppressed
    ? ` <span class="accepted">accepted${suppressed.expires === undefined ? '' : ` until ${escapeHtml(suppressed.expires)}`}</span>`
    : '';
  return `<li class="${severity}" data-of="${escapeHtml(element)}"><span class="severity">${severityTitles[severity]}</span>${accepted} <strong>${escapeHtml(found ? labelOf(found) : element)}</strong><br>${proseHtml(message)} <a href="#${escapeHtml(rule)}">${escapeHtml(rule)}</a></li>`;
}

/** The pages of the rules that found something, as parts of the document that links lead to. */
export function rulesHtml(model: CxModel, findings: readonly Finding[]): string {
  const rules = ruleSetOf(model);
  const ids = [...new Set(findings.map(({ rule }) => rule))].sort();
  return ids
    .flatMap((id) => rules.find(id) ?? [])
    .map(ruleHtml)
    .join('\n');
}

function ruleHtml(rule: Rule): string {
  const parts: readonly (readonly [string, string])[] = [
    ['What', rule.what],
    ['Why', rule.why],
    ['What to do', rule.how],
    ['When it may be wrong', rule.falsePositives],
  ];
  const texts = parts
    .filter(([, text]) => text !== '')
    .map(([title, text]) => `<h4>${title}</h4>\n<p>${proseHtml(text)}</p>`);
  const references = rule.maps.map((map) => `<li>${escapeHtml(referenceText(map))}</li>`).join('');
  return `<section class="rule" id="${escapeHtml(rule.id)}" tabindex="-1">
<h3>${escapeHtml(rule.title)}</h3>
<p class="muted">${escapeHtml(rule.id)} · ${escapeHtml(rule.slug)} · ${escapeHtml(familyTitles[familyOf(rule.id)] ?? familyOf(rule.id))}</p>
${texts.join('\n')}
${references === '' ? '' : `<h4>References</h4>\n<ul>${references}</ul>`}
</section>`;
}
