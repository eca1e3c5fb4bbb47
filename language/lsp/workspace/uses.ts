import type { ConfigurationProblem } from '../../analysis/configuration.js';
import { suggestWords } from '../../core/suggest.js';
import { resolveUri } from '../uris.js';
import type { Project } from './project.js';

/** The projects that one uses, and the names in its configuration that no project has. */
export interface Uses {
  readonly projects: readonly Project[];
  readonly missing: readonly string[];
}

/** Finds the projects that a configuration lists under `uses`, by name or by the path of their folder. */
export function usesOf(project: Project, all: readonly Project[]): Uses {
  const projects: Project[] = [];
  const missing: string[] = [];
  for (const entry of project.configuration.uses) {
    const found = all.find(
      (each) => each !== project && (each.name === entry || each.rootUri === resolveUri(project.rootUri, entry)),
    );
    if (!found) missing.push(entry);
    else if (!projects.includes(found)) projects.push(found);
  }
  return { projects, missing };
}

/** Problems for names under `uses` that no project has, at their place in the configuration's text. */
export function usesProblems(
  missing: readonly string[],
  text: string,
  all: readonly Project[],
): ConfigurationProblem[] {
  return missing.map((entry) => {
    const quoted = JSON.stringify(entry);
    const start = Math.max(0, text.indexOf(quoted, Math.max(0, text.indexOf('"uses"'))));
    const [suggestion] = suggestWords(
      entry,
      all.map((each) => each.name),
    );
    const hint = suggestion === undefined ? '' : ` Did you mean \`${suggestion}\`?`;
    return {
      message: `No project in this workspace is called \`${entry}\` or lies there.${hint}`,
      span: { start, end: start + quoted.length },
    };
  });
}
