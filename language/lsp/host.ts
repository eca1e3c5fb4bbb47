/** A project as found on disk; addresses in the form of `normalUri`. */
export interface HostProject {
  /** Address of its folder, without a slash at the end. */
  readonly rootUri: string;
  readonly name: string;
  readonly configUri?: string;
  readonly configText?: string;
  readonly files: readonly { readonly uri: string; readonly text: string }[];
}

/** What the server needs of the machine it runs on. No method throws; what cannot be read is left out. */
export interface WorkspaceHost {
  /** All projects in and below folders. */
  findProjects(folderUris: readonly string[]): Promise<readonly HostProject[]>;
  /** The text of a file, or undefined where there is none. */
  readText(uri: string): Promise<string | undefined>;
  /** Tells whether there is a file. */
  exists(uri: string): Promise<boolean>;
  /** Today's date, as YYYY-MM-DD. */
  today(): string;
}
