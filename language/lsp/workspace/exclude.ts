/**
 * Tells whether a path relative to a project's folder (with `/`) is left out by the `exclude` patterns of its
 * configuration. `*` stands for any characters of one name, `**` for any folders, `?` for one character; a pattern also
 * excludes everything below the folder it names.
 */
export function isExcluded(relativePath: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => compiled(pattern).test(relativePath));
}

const expressions = new Map<string, RegExp>();

function compiled(pattern: string): RegExp {
  let expression = expressions.get(pattern);
  if (!expression) expressions.set(pattern, (expression = compile(pattern)));
  return expression;
}

function compile(pattern: string): RegExp {
  const path = pattern
    .replaceAll('\\', '/')
    .replace(/^\.?\//, '')
    .replace(/\/+$/, '');
  let source = '';
  for (let i = 0; i < path.length; i++) {
    if (path.startsWith('**/', i)) {
      source += '(?:[^/]+/)*';
      i += 2;
    } else if (path.startsWith('**', i)) {
      source += '.*';
      i += 1;
    } else if (path[i] === '*') source += '[^/]*';
    else if (path[i] === '?') source += '[^/]';
    else source += path[i]!.replace(/[.+^${}()|[\]]/, '\\$&');
  }
  return new RegExp(`^${source}(?:/.*)?$`);
}
