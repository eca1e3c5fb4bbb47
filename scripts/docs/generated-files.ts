import { rulePage, ruleOverview } from '../../language/export/rule-page.js';
import { ruleCoverage, ruleCoveragePage } from '../../language/export/rule-coverage.js';
import { rules } from '../../language/analysis/rules/index.js';
import { textMateGrammar } from '../syntaxes/textmate.js';
import { architectureSchema } from '../architecture-schema.js';
import { configurationSchema } from '../config-schema.js';
import { conditionsPage } from './conditions-page.js';
import { elementsPage } from './elements-page.js';
import { ruleIndexText } from './rule-index.js';

/** A folder in which every file is generated. */
export const generatedFolders: readonly string[] = ['docs/rules'];

/** Every file that is derived from others, by its path from the top of the project, with the text it should have. */
export function generatedFiles(): ReadonlyMap<string, string> {
  return new Map([
    ['language/analysis/rules/index.ts', ruleIndexText()],
    ['docs/elements.md', elementsPage()],
    ['docs/conditions.md', conditionsPage()],
    ['docs/rules/README.md', ruleOverview(rules)],
    ['docs/rules/coverage.md', ruleCoveragePage(ruleCoverage(rules))],
    ...rules.map((rule): [string, string] => [`docs/rules/${rule.id}.md`, rulePage(rule)]),
    ['syntaxes/cxra.tmLanguage.json', json(textMateGrammar())],
    ['extension/cxra.config.schema.json', json(configurationSchema())],
    ['docs/schemas/architecture-1.schema.json', json(architectureSchema())],
  ]);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
