import type { Place } from '../../model/source.ts'
import { defineRule } from '../rule.ts'

export const mergeConflict = defineRule<{ mark: string }>({
  id: 'merge-conflict',
  group: 'text',
  severity: 'error',
  summary: 'Marks of a merge conflict stand in a text: two versions of it, one after the other.',
  why: 'When two people change the same lines, Git keeps both and puts marks around them: <<<<<<<, ======= and >>>>>>>. Readers would get both versions with the marks. Keep the version that is right, and delete the other and the three lines of marks.',
  looksAt: 'every text.',
  say: ({ mark }) => ({
    message: `“${mark}” is the mark of a merge conflict: two versions of this text stand here, one after the other.`,
    help: 'Keep the right version; delete the other one and each line with <<<<<<<, =======, >>>>>>> or |||||||.',
  }),
  good: () => [
    { body: 'A << B and C >> D; <<< back, next >>>; a === b.' },
    // A quotation seven levels deep, an arrow, and a line that underlines.
    { section: { title: '>>>>>>> Read the plans' } },
    { section: { title: `The plans ${'>'.repeat(4000)}` } },
    { section: { title: 'The plans =======' } },
  ],
  bad: () => [
    {
      body: 'We open at 9.\n\n<<<<<<< HEAD\nWe close at 5.\n=======\nWe close at 6.\n>>>>>>> spring-edits\n\nCome and see us.\n',
      at: ['<<<<<<<', '>>>>>>>'],
    },
    {
      body: 'We open at 9.\n\n||||||| merged common ancestors\n\nWe close at 6.\n\n>>>>>>> spring-edits\n',
      at: ['|||||||', '>>>>>>>'],
    },
    { body: 'We open at 9.\n\n>>>>>>> 3f2a9c1 (Correct the hours)\n', at: ['>>>>>>>'] },
    { section: { title: '<<<<<<< spring edits' }, at: ['<<<<<<<'] },
  ],
  look: {
    // The marks of one conflict may be spread over several paragraphs of a field.
    issue({ manuscript }, found) {
      const fields = new Map<string, Mark[]>()
      for (const { text, at, section, path } of manuscript.passages) {
        if (!likely.test(text)) continue
        const field = `${section} ${path}`
        const inField = fields.get(field) ?? []
        fields.set(field, inField)
        for (const { 0: mark, index } of text.matchAll(marks))
          inField.push({
            mark,
            place: at(index, index + mark.length),
            isCertain: certain.test(text.slice(index, index + 60)) || (mark !== '=======' && divider.test(text)),
          })
      }
      for (const inField of fields.values())
        if (inField.some(({ isCertain }) => isCertain) || new Set(inField.map(({ mark }) => mark)).size > 1)
          for (const { mark, place } of inField) found(place, { mark })
    },
  },
})

interface Mark {
  readonly mark: string
  readonly place: Place
  readonly isCertain: boolean
}

const likely = /[<=>|]{7}/

/** Seven signs, as Git writes them: before a label or the end of the text, or at the start of a line. */
const marks = /(?<!<)<{7}(?=\s\S|\s*$)|(?<!>)>{7}(?=\s\S|\s*$)|(?<=^|\n)\|{7}(?=\s|$)|(?<=^|\n)={7}(?=\n|$)/g

/**
 * Marks that only Git writes. Others count only together with a mark of another kind: people also quote emails, draw
 * arrows and underline.
 */
const certain = /^(?:<{7}|>{7} [\da-f]{7,40} \()/

/** The line between the two versions. In a paragraph, spaces join the lines. */
const divider = /(?<!\S)={7}(?!\S)/
