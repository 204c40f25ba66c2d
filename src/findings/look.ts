import { defineFinding } from './defineFinding.ts'

export const colourTooFaint = defineFinding<{
  colour: string
  ground: string
  ratio: number
  needs: number
  nearest: string | null
}>({
  id: 'colour-too-faint',
  severity: 'error',
  summary: 'The newsletter’s own colour for links is too close to the paper to be read.',
  advice:
    'Accessible text needs a contrast of at least 4.5 to 1 with what lies behind it (WCAG 2.2, 1.4.3). `accent` is the colour of links on the paper and on panels, so it must be dark enough on white. `deep`, the ground of the masthead, may have any colour: the words on it turn dark where it is light. A bright colour of your organisation can stand there.',
  say: ({ colour, ground, ratio, needs, nearest }) => ({
    message: `Links in ${colour} on ${ground} have a contrast of ${floorToTenth(ratio)} to 1, and cannot be read well: they need ${needs}.`,
    help:
      nearest === null
        ? 'Write a darker colour, or leave the line out: the theme’s own can be read.'
        : `The nearest colour that can be read is ${nearest}: write "${nearest}". It works in dark mode, too.`,
    suggestion: nearest === null ? undefined : `"${nearest}"`,
  }),
})

/** 4.48 is not shown as the 4.5 that it misses. */
function floorToTenth(ratio: number): string {
  return (Math.floor(ratio * 10) / 10).toFixed(1)
}
