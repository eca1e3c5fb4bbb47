/** A picture as the content of a file. */
export interface PictureFile {
  readonly content: Uint8Array;
  /** Characters that no font has; boxes stand for them. */
  readonly missing: readonly string[];
}
