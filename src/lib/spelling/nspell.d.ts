/** The package has no types; these are what is used of it. */
declare module 'nspell' {
  interface Checker {
    /** The codes of each form of each word. Looked up by property only. */
    data: { readonly [form: string]: readonly string[] | undefined }
    correct(word: string): boolean
    suggest(word: string): string[]
  }
  export default function nspell(dictionary: { readonly aff: string; readonly dic: string }): Checker
}
