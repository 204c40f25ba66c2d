declare module 'mjml' {
  interface MjmlProblem {
    readonly line: number
    readonly message: string
    readonly tagName: string
  }
  interface MjmlOptions {
    readonly fonts: { readonly [name: string]: string }
    readonly keepComments: boolean
    readonly ignoreIncludes: boolean
    readonly validationLevel: 'soft' | 'strict' | 'skip'
  }
  export default function mjml2html(
    mjml: string,
    options: MjmlOptions,
  ): Promise<{ readonly html: string; readonly errors: readonly MjmlProblem[] }>
}
