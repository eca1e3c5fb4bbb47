/** Colours of a picture as a file. */
export type Theme = 'light' | 'dark';

export function isTheme(value: unknown): value is Theme {
  return value === 'light' || value === 'dark';
}

/**
 * What whoever runs an export command may say beforehand, in a keybinding or from another extension, so that nothing is
 * asked.
 */
export interface ExportWishes {
  readonly theme?: Theme;
  /** Address of the file or, for all diagrams, of the folder. */
  readonly target?: string;
}

/** Reads wishes from the argument of a command; what has the wrong type counts as not said. */
export function readWishes(argument: unknown): ExportWishes {
  if (typeof argument !== 'object' || argument === null) return {};
  const { theme, target } = argument as Readonly<Record<string, unknown>>;
  return { ...(isTheme(theme) && { theme }), ...(typeof target === 'string' && target !== '' && { target }) };
}
