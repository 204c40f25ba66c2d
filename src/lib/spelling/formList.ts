/**
 * All forms of a dictionary's words in one text: first the words that can be parts of compounds, as in the dictionary, an
 * empty line, then one form a line, sorted by UTF-16 units. A form can be followed by `/` and codes: the dictionary's
 * flags that decide whether it is right, and `'` if the form with `'s` is a form, too.
 */
export interface FormList {
  readonly compounds: string
  readonly forms: string
}

const noCodes: readonly string[] = []

export function openFormList(text: string): FormList {
  const end = text.indexOf('\n\n')
  return { compounds: text.slice(0, end), forms: `\n${text.slice(end + 2)}\n` }
}

/** The list of a variety of the language; `changes` has “-” before each line that goes, and “+” before each new one. */
export function withChanges({ compounds, forms }: FormList, changes: string): FormList {
  const lines = changes.split('\n')
  const marked = (mark: string) => lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(1))
  const gone = new Set(marked('-'))
  const kept = forms.split('\n').filter((line) => line !== '' && !gone.has(line))
  return { compounds, forms: `\n${[...kept, ...marked('+')].sort(byForm).join('\n')}\n` }
}

/** Lines without codes sort before longer forms, as in the list: “ax/n” before “axe”. */
function byForm(one: string, other: string): number {
  const [a = '', b = ''] = [one.split('/')[0], other.split('/')[0]]
  return a < b ? -1 : Number(a > b)
}

/** A form's codes; undefined if the form is not in the list. */
export function findForm(list: FormList, form: string): readonly string[] | undefined {
  const codes = codesOf(list, form)
  if (codes !== undefined) return codes === '' ? noCodes : [...codes.replace("'", '')]
  return form.endsWith("'s") && codesOf(list, form.slice(0, -2))?.includes("'") ? noCodes : undefined
}

function codesOf({ forms }: FormList, form: string): string | undefined {
  if (form === '' || /[\n/]/.test(form)) return undefined
  // Binary search; `low` and `high` are offsets of line ends.
  let low = 0
  let high = forms.length - 1
  while (low < high) {
    const start = forms.lastIndexOf('\n', (low + high) >> 1)
    const end = forms.indexOf('\n', start + 1)
    const line = forms.slice(start + 1, end)
    const slash = line.indexOf('/')
    const entry = slash < 0 ? line : line.slice(0, slash)
    if (entry === form) return slash < 0 ? '' : line.slice(slash + 1)
    if (entry < form) low = end
    else high = start
  }
  return undefined
}
