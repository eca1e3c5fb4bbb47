/** Files that lie beside the bundled program; the text is their name there. */
declare module '*.ttf' {
  const fileName: string;
  export default fileName;
}

declare module '*.wasm' {
  const fileName: string;
  export default fileName;
}
