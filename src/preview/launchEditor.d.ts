/** The package has no types for the part that finds the editor: its command, then arguments; null when there is none. */
declare module 'launch-editor/guess.js' {
  export default function guessEditor(specified?: string): readonly (string | null)[]
}
