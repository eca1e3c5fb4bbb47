import type { LayoutEngine } from '../../diagram/layout/engine.js';
import { layoutDiagram } from '../../diagram/layout/layout.js';
import { projectView } from '../../diagram/project/index.js';
import type { ProjectReport } from '../../export/report.js';
import { reasonOf } from './terminal.js';
import type { Terminal } from './terminal.js';
import type { PlacedView, ProjectedView } from './view-file.js';
import type { ProjectView } from './view-names.js';

/** A view of a project that was read. */
export type View = ProjectView<ProjectReport>;

/** Makes diagrams of views and gives them positions; says what went wrong, and remembers it. */
export class Drafter {
  failed = false;

  constructor(
    private readonly engine: LayoutEngine,
    private readonly terminal: Terminal,
    /** Views without content are no failure. */
    private readonly lenient: boolean,
  ) {}

  /** What a view shows, or undefined where there is nothing. */
  project({ project, view }: View): ProjectedView | undefined {
    const projection = projectView(project.model, view.id, { findings: project.findings });
    if ('diagram' in projection) return { project, diagram: projection.diagram };
    this.terminal.err(`cxra: ${view.id} is left out: ${projection.message}`);
    this.failed ||= !this.lenient;
    return undefined;
  }

  /** What a view shows and where. */
  async place(view: View): Promise<PlacedView | undefined> {
    const projected = this.project(view);
    if (!projected) return undefined;
    try {
      return { ...projected, laidOut: await layoutDiagram(projected.diagram, this.engine) };
    } catch (error) {
      this.fail(`${view.view.id} could not be laid out: ${reasonOf(error)}`);
      return undefined;
    }
  }

  fail(message: string): void {
    this.failed = true;
    this.terminal.err(`cxra: ${message}`);
  }
}
