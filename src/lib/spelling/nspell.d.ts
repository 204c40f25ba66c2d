/** The package has no types. These are the parts in use. */
declare module 'nspell' {
  interface Checker {
    /** The codes of each form of each word. nspell only reads properties of it. */
    data: { readonly [form: string]: readonly string[] | undefined }
    correct(word: string): boolean
    suggest(word: string): string[]
  }
  export default function nspell(dictionary: { readonly aff: string; readonly dic: string }): Checker
}
