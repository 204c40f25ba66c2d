import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Catalogue } from '../../src/catalogue.ts'
import type { Files } from '../../src/model/files.ts'
import { openCatalogue } from '../../src/openCatalogue.ts'
import { memoryFiles } from '../../src/stages/load/memoryFiles.ts'
import { repository, repositoryFiles } from '../support/project.ts'

/** One issue with the example of every section type, with pictures wherever possible; also in Welsh. */
export const kitchenSinks = ['kitchen-sink', 'kitchen-sink-cy'] as const

const read = (file: string) => readFileSync(path.join(repository, file))

export function kitchenSinkFiles(): Files {
  const catalogue = openCatalogue({ project: memoryFiles({}), builtIn: repositoryFiles })
  const examples = catalogue.sectionTypes.map((id) => exampleOf(id, catalogue))
  const sections = [...examples, uprightCover, everythingInText].map(asItem).join('')
  const issue = `number: 12\ndate: 2026-05-01\nsubject: Everything at once\npreview: All there is.\nsections:\n${sections}`
  return memoryFiles({
    'newsletter.yaml': read('newsletter.yaml'),
    'templates/pictures/eu-emblem.png': read('templates/pictures/eu-emblem.png'),
    'issues/wide.png': read('issues/images/partners.png'),
    'issues/upright.png': read('issues/images/policy-guide.png'),
    'issues/kitchen-sink.yaml': issue,
    'issues/kitchen-sink-cy.yaml': `lang: cy\n${issue}`,
  })
}

function exampleOf(id: string, catalogue: Catalogue): string {
  const example = catalogue.example(id)
  const type = catalogue.sectionType(id).value
  if (!type || !example) throw new Error(`The section type ${id} has no example that can be read.`)
  const image = type.fields['image']?.type === 'image' && !/^image:/m.test(example)
  return image ? `${example.trimEnd()}\nimage: { src: wide.png, alt: Ten patterned circles in a ring }` : example
}

function asItem(section: string): string {
  return `  - ${section.trimEnd().replaceAll('\n', '\n    ')}\n`
}

/** A portrait picture is beside its text: a separate layout. */
const uprightCover = `
type: output
title: Policy Recommendations Guide published
image: { src: upright.png, alt: A publication whose cover shows five groups of bars, credit: Ann Author }
body: The document highlights learnings and summarises challenges and areas for improvement.
downloads:
  - { text: Policy Recommendations Guide, href: "https://example.org/guide.pdf", format: PDF, size: 2.4 MB }
`.trim()

/** All that Markdown can contain, with words that are wider than a telephone. */
const everythingInText = `
type: story
title: A day in Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch and its innovation partnership
body: |
  Some words are **bold**, some are *stressed*, and [a link](https://example.org/a) stands between them.

  ### A small heading that is long enough to need a second line on a telephone

  - The first thing
  - The second thing, which is said at greater length so that its line is broken
    - and a thing below it, said at some length as well
    - and another

  1. One
  2. Two

  #### A smaller heading

  ![Ten patterned circles](wide.png)

  The address is https://example.org/a/very/long/address/that-nobody-could-break/at-a-hyphen_or_anywhere_else.html
link: { text: https://example.org/a/very/long/address/that-nobody-could-break/anywhere_else.html, href: "https://example.org/a" }
`.trim()
