import { expect, it } from 'vitest'
import { checkExample } from './checkExample.ts'

it.each([
  '```\nload the\nthe plan the the\n```',
  '```\nmodule load apptainer\napptainer run minimap2\n```',
  'Type `echo the the` and wait.',
  '    module load apptainer\n    apptainer run minimap2',
])('a word that stands twice in code is not a mistake: %s', async (body) => {
  const { findings } = await checkExample({ body: `${body}\n` })
  expect(findings.filter(({ id }) => id === 'repeated-word')).toEqual([])
})
