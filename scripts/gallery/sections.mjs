import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'

/** Issues of section types by their own examples: one of each type alone, and all types in one. */
export function exampleIssues(root) {
  const folder = path.join(root, 'templates/sections')
  const sections = new Map(readdirSync(folder).map((type) => [type, exampleOf(path.join(folder, type))]))
  const all = [...sections.values()]
  return {
    alone: [...sections].map(([type, section]) => {
      // A list of contents alone would be empty.
      const shown = type === 'contents' ? [section, sections.get('story')] : [section]
      return [`type-${type}`, issueOf(`The section type ${type}`, shown)]
    }),
    together: (subject, theme) => issueOf(subject, all, theme),
  }
}

/** With a picture, where the type takes one and the example has none. */
function exampleOf(folder) {
  const [type, example] = ['section.yaml', 'example.yaml'].map((name) => readFileSync(path.join(folder, name), 'utf8'))
  const takesPicture = parse(type).fields.image?.type === 'image'
  if (!takesPicture || /^image:/m.test(example)) return example.trimEnd()
  return `${example.trimEnd()}\nimage: { src: images/partners.png, alt: Ten patterned circles in a ring, credit: Ann Author }`
}

function issueOf(subject, sections, theme = 'default') {
  const items = sections.map((section) => `  - ${section.replaceAll('\n', '\n    ')}\n`)
  return `number: 1\ndate: 2026-05-01\nsubject: ${subject}\npreview: A page of the gallery.\ntheme: ${theme}\nsections:\n${items.join('')}`
}
