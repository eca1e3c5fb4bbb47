import type { ChangedParams } from '../language/protocol/requests.js';

/** Which files make which project. Addresses are strings as the editor writes them. */
export class Projects {
  private readonly filesByRoot = new Map<string, readonly string[]>();

  /** Takes in what the server says of a project; a file belongs to the one that named it last. */
  set({ projectRoot, uris }: ChangedParams): void {
    const moved = new Set(uris);
    for (const [root, files] of this.filesByRoot) {
      if (root !== projectRoot && files.some((uri) => moved.has(uri)))
        this.filesByRoot.set(
          root,
          files.filter((uri) => !moved.has(uri)),
        );
    }
    this.filesByRoot.set(projectRoot, uris);
  }

  clear(): void {
    this.filesByRoot.clear();
  }

  /** The folder of the project that a file belongs to; the file itself where it stands alone. */
  rootOf(uri: string): string | undefined {
    for (const [root, files] of this.filesByRoot) if (files.includes(uri)) return root;
    return undefined;
  }

  /** Tells whether two files are known to belong to one project. */
  areTogether(uri: string, other: string): boolean {
    return uri === other || (this.rootOf(uri) !== undefined && this.rootOf(uri) === this.rootOf(other));
  }

  /** The files of a project. */
  filesOf(root: string): readonly string[] {
    return this.filesByRoot.get(root) ?? [];
  }
}
