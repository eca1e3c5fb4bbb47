import type { Coverage, CoverageComponent, CoveragePart } from '../analysis/coverage/coverage.js';
import { skeletonOf } from '../analysis/coverage/skeleton.js';
import type { Facts } from '../analysis/facts.js';
import type { ModelEdit, TextEdit } from '../edit/model-edit.js';
import { toTextEdits } from '../edit/text-edits.js';
import { elementReference, editReference } from './references.js';
import { Places } from './report.js';
import type { ProjectReport } from './report.js';
import { listed, oneLine, plainPainter } from './text.js';
import type { Painter } from './text.js';

/** Version of the shape of `toCoverageJson`; raised when something is removed or changes its meaning. */
export const coverageVersion = 1;

/** A project and what of the reference architecture it has. */
export interface ProjectCoverage {
  readonly report: ProjectReport;
  readonly facts: Facts;
  readonly coverage: Coverage;
}

/** What a report on coverage needs besides the projects. */
export interface CoverageOptions {
  /** Address of the folder that file names are relative to. */
  readonly base: string;
  /** With the text that each missing part can begin with. */
  readonly skeletons: boolean;
  readonly painter?: Painter;
}

const stateWords: Readonly<Record<CoverageComponent['state'], string>> = {
  realised: 'realised',
  partial: 'in part',
  missing: 'missing',
};

/**
 * A report for people: each component with its state, `+` before the parts that are there with their elements, `-` before
 * those that are missing; a summary as the last line of each project.
 */
export function coverageText(projects: readonly ProjectCoverage[], options: CoverageOptions): string {
  const painter = options.painter ?? plainPainter;
  const blocks = projects.map((project) => {
    const title = projects.length > 1 ? `${painter.file(oneLine(project.report.name))}\n\n` : '';
    const components = project.coverage.components.map((each) => componentText(project, each, options, painter));
    return `${title}${components.join('\n')}\n${summary(project.coverage)}\n`;
  });
  return blocks.join('\n');
}

function componentText(
  project: ProjectCoverage,
  component: CoverageComponent,
  options: CoverageOptions,
  painter: Painter,
): string {
  const paint = { realised: painter.info, partial: painter.warning, missing: painter.error }[component.state];
  const parts = component.parts.map((part) => partText(project, component, part, options, painter));
  const helpers = component.helpers.length > 0 ? `  ${painter.muted(`helped by ${listed(component.helpers)}`)}\n` : '';
  return `${painter.file(component.title)}: ${paint(stateWords[component.state])}\n${parts.join('')}${helpers}`;
}

function partText(
  project: ProjectCoverage,
  component: CoverageComponent,
  part: CoveragePart,
  options: CoverageOptions,
  painter: Painter,
): string {
  const { title, present, needed, elements } = part;
  const found = elements.length > 0 ? `: ${listed(elements)}` : '';
  if (present) return `  + ${title}${found}\n`;
  const need = needed ? ` ${painter.error('(needed)')}` : '';
  const only = elements.length > 0 ? ` (only ${listed(elements)})` : '';
  const skeleton = options.skeletons ? skeletonLines(project, component.name, part.name) : [];
  return `  - ${title}${only}${need}\n${skeleton.map((line) => `      ${line}\n`).join('')}`;
}

/** The statements that a missing part can begin with, and what is set at elements that are there. */
function skeletonLines({ facts }: ProjectCoverage, component: string, part: string): string[] {
  const { edits, text } = skeletonOf(facts, component, part)!;
  return [...edits.map(editText), text].flatMap((each) => each.split('\n').filter((line) => line.trim() !== ''));
}

function editText(edit: ModelEdit): string {
  if (edit.kind === 'set-attribute') return `${edit.element} { ${edit.attribute}: ${edit.value} }`;
  if (edit.kind === 'insert-into') return `${edit.element} { ${edit.text} }`;
  return edit.kind === 'insert-after' ? edit.text : '';
}

function summary({ components }: Coverage): string {
  const count = (state: CoverageComponent['state']): number =>
    components.filter((component) => component.state === state).length;
  return `${count('realised')} of ${components.length} components realised, ${count('partial')} in part, ${count('missing')} missing.`;
}

/**
 * Coverage of projects as plain data for other programs.
 * @param options.today ISO date of the report
 */
export function toCoverageJson(
  projects: readonly ProjectCoverage[],
  options: { readonly version: string; readonly base: string; readonly today: string },
) {
  return {
    format: 'cxra-coverage' as const,
    version: coverageVersion,
    tool: { name: 'cxra', version: options.version },
    today: options.today,
    projects: projects.map((project) => projectJson(project, new Places(project.report, options.base))),
  };
}

function projectJson(project: ProjectCoverage, places: Places) {
  const { model } = project.report;
  return {
    name: project.report.name,
    components: project.coverage.components.map((component) => ({
      ...component,
      parts: component.parts.map((part) => ({
        ...part,
        elements: part.elements.map((id) => elementReference(model, places, id)),
        ...(!part.present && {
          skeleton: textEdits(project, component.name, part.name).map((edit) => editReference(places, edit)),
        }),
      })),
      helpers: component.helpers.map((id) => elementReference(model, places, id)),
    })),
  };
}

function textEdits({ report, facts }: ProjectCoverage, component: string, part: string): TextEdit[] {
  const { edits } = skeletonOf(facts, component, part)!;
  return toTextEdits(edits, report.sources, (uri) => report.texts.get(uri) ?? '');
}
