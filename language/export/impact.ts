import type { Impact, ImpactGroup, ImpactQuestion } from '../analysis/impact/impact.js';
import type { CxElement } from '../model/model.js';
import { elementReference } from './references.js';
import { Places } from './report.js';
import type { ProjectReport } from './report.js';
import { listed, oneLine, plainPainter } from './text.js';
import type { Painter } from './text.js';

/** Version of the shape of `toImpactJson`; raised when something is removed or changes its meaning. */
export const impactVersion = 1;

/** Answers on one element of a project. */
export interface ElementImpact {
  readonly report: ProjectReport;
  readonly element: CxElement;
  readonly impacts: readonly Impact[];
}

const most = 8;

/** A report for people: for each element and question one line for each kind of elements that are hit. */
export function impactText(answers: readonly ElementImpact[], painter: Painter = plainPainter): string {
  const several = new Set(answers.map(({ report }) => report)).size > 1;
  return answers.map((answer) => answerText(answer, several, painter)).join('\n');
}

function answerText({ report, element, impacts }: ElementImpact, several: boolean, painter: Painter): string {
  const title = element.title === undefined ? '' : ` "${oneLine(element.title)}"`;
  const project = several ? ` in ${oneLine(report.name)}` : '';
  const head = `${painter.file(`${element.type} ${oneLine(element.id)}`)}${title}${project}\n`;
  return head + impacts.map((impact) => `\n${questionText(impact, painter)}`).join('');
}

const questions: Readonly<Record<ImpactQuestion, string>> = {
  retired: 'If it is retired',
  breached: 'If it is breached',
};

function questionText({ question, groups, share }: Impact, painter: Painter): string {
  const lines = groups.map((group) => `  ${painter.rule(group.title)} ${groupText(group)}\n`);
  const reach = share === undefined ? '' : `, ${percent(share)} of the data of all stores lies within reach`;
  const nothing = groups.length === 0 ? '  nothing else is hit\n' : '';
  return `${questions[question]}${reach}\n${lines.join('')}${nothing}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function groupText({ directly, further }: ImpactGroup): string {
  const count = `(${directly.length + further.length})`;
  if (directly.length === 0) return `${count}: through others ${listed(further, most)}`;
  const more = further.length > 0 ? `; through others ${listed(further, most)}` : '';
  return `${count}: ${listed(directly, most)}${more}`;
}

/**
 * Answers as plain data for other programs.
 * @param options.today ISO date of the report
 */
export function toImpactJson(
  answers: readonly ElementImpact[],
  options: { readonly version: string; readonly base: string; readonly today: string },
) {
  return {
    format: 'cxra-impact' as const,
    version: impactVersion,
    tool: { name: 'cxra', version: options.version },
    today: options.today,
    elements: answers.map((answer) => answerJson(answer, options.base)),
  };
}

function answerJson({ report, element, impacts }: ElementImpact, base: string) {
  const places = new Places(report, base);
  const reference = (id: string): ReturnType<typeof elementReference> => elementReference(report.model, places, id);
  return {
    project: report.name,
    element: reference(element.id),
    impacts: impacts.map(({ question, groups, share }) => ({
      question,
      ...(share !== undefined && { share }),
      groups: groups.map(({ name, title, directly, further }) => ({
        name,
        title,
        directly: directly.map(reference),
        further: further.map(reference),
      })),
    })),
  };
}
