/** launch-editor has no types for this file. It returns the editor's command and arguments; null when there is none. */
declare module 'launch-editor/guess.js' {
  export default function guessEditor(specified?: string): readonly (string | null)[]
}
