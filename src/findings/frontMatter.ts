import { defineFinding } from './defineFinding.ts'

export const frontMatterMissing = defineFinding<{ dashesLater: boolean }>({
  id: 'front-matter-missing',
  severity: 'error',
  summary: 'A .md file does not start with three dashes.',
  advice: 'A .md file starts with its fields between two lines of three dashes; the text follows below the second one.',
  say: ({ dashesLater }) => ({
    message: dashesLater
      ? 'The three dashes (---) do not stand on the first line, at its start.'
      : 'This file does not start with its fields.',
    help: dashesLater
      ? 'Delete the empty lines and spaces before them.'
      : 'Make the first line three dashes (---), then the fields, then three dashes again, then the text.',
  }),
})

export const frontMatterOpen = defineFinding<{ instead: string | null }>({
  id: 'front-matter-open',
  severity: 'error',
  summary: 'The three dashes after the fields of a .md file are missing.',
  advice: 'Without the second line of three dashes nobody can tell where the fields end and the text begins.',
  say: ({ instead }) => ({
    message:
      instead === null
        ? 'The fields start here, but the line of three dashes that ends them is missing.'
        : `“${instead}” does not end the fields; three dashes do.`,
    help: instead === null ? 'Put a line with just --- between the fields and the text.' : 'Make this line just ---.',
    suggestion: instead === null ? undefined : '---',
  }),
})

export const frontMatterLanguage = defineFinding<{ language: string }>({
  id: 'front-matter-language',
  severity: 'error',
  summary: 'The first line of a .md file names another language.',
  advice: 'Fields are written as YAML and nothing else. Programs inside an issue are never run.',
  say: ({ language }) => ({
    message: /^[-–—]+$/.test(language)
      ? `The first line is “---${language}”, more than three dashes.`
      : `“---${language}” asks for another format than this one.`,
    help: 'Make the first line three dashes and nothing else.',
  }),
})

export const frontMatterStray = defineFinding<{ signs: 'dashes' | 'dots' }>({
  id: 'front-matter-stray',
  severity: 'error',
  summary: 'A line of three dashes or dots stands in the text.',
  advice:
    'Three dashes only set the fields off. In the text they would be printed, or hide fields that were meant to be fields. Three dots end the fields.',
  say: ({ signs }) => ({
    message: `A line of three ${signs} stands in the middle of the text.`,
    help: {
      dashes: 'Delete it. If fields follow, move them up between the first two lines of dashes.',
      dots: 'Delete it. Three dots on a line of their own end the fields, and what follows is not read.',
    }[signs],
  }),
})
