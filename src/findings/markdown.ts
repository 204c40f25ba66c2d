import { defineFinding } from '../model/findingKind.ts'

export const textTangled = defineFinding<{ why: 'signs' | 'deep' }>({
  id: 'text-tangled',
  severity: 'error',
  summary: 'A text has so many signs of Markdown in one place that no reader could follow them.',
  advice:
    'One paragraph may have up to 1000 stars, underscores and brackets, and lists may stand in each other up to ten deep. More than that is a slip, such as a line of stars, or was never meant to be read.',
  say: ({ why }) => ({
    message:
      why === 'deep'
        ? 'Here lists, or bold words and links, stand in each other too deep to be read.'
        : 'This paragraph has more than 1000 stars, underscores and brackets.',
    help:
      why === 'deep'
        ? 'Take signs away from the start of the line, or make several lists of it.'
        : 'Take away the signs that mean nothing, or make several paragraphs of it, with an empty line between them.',
  }),
})
