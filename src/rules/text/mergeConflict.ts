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
  good: () => [{ body: 'A << B and C >> D; <<< back, next >>>; a === b.' }],
  bad: () => [
    {
      body: 'We open at 9.\n\n<<<<<<< HEAD\nWe close at 5.\n=======\nWe close at 6.\n>>>>>>> spring-edits\n\nCome and see us.\n',
      at: ['<<<<<<<', '>>>>>>>'],
    },
    { body: 'We open at 9.\n\n>>>>>>> 3f2a9c1 (Correct the hours)\n', at: ['>>>>>>>'] },
    { section: { title: '<<<<<<< spring edits' }, at: ['<<<<<<<'] },
  ],
  look({ manuscript }, found) {
    for (const { text, at } of manuscript.passages)
      if (signs.test(text))
        for (const { 0: mark, index } of text.matchAll(marks)) found(at(index, index + mark.length), { mark })
  },
})

const signs = /[<=>|]{7}/

/** With what Git writes behind them, or at the start of a line. */
const marks = /<{7}(?=\s\S|\s*$)|>{7}(?=\s\S|\s*$)|(?<=^|\n)\|{7}(?=\s|$)|(?<=^|\n)={7}(?=\n|$)/g
