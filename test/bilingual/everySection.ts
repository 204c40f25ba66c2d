import { parse } from 'yaml'
import type { BilingualForm } from '../../src/model/bilingual.ts'
import { openCatalogue } from '../../src/openCatalogue.ts'
import { memoryFiles } from '../../src/stages/load/memoryFiles.ts'
import { repositoryFiles } from '../support/project.ts'
import { inOneLanguage, issueFiles, type Texts, translateIssue } from './project.ts'
import { contractOf, type Fields, onlyTexts } from './translate.ts'

const catalogue = openCatalogue({ project: memoryFiles({}), builtIn: repositoryFiles })

/** Welsh words in a language that is read from right to left. */
const arabic = { tag: 'ar', dir: 'rtl' }

function languageFile({ tag, dir }: typeof arabic): Texts {
  const read = repositoryFiles.read('templates/languages/cy/language.yaml', 100_000)
  const welsh = read.kind === 'file' ? Buffer.from(read.bytes).toString() : ''
  const turned = welsh.replace(/^tag: .*$/m, `tag: ${tag}`).replace(/^dir: .*$/m, `dir: ${dir}`)
  return { [`templates/languages/${tag}/language.yaml`]: turned }
}

/** A section of each type, with a picture where it may have one. */
const sections = catalogue.sectionTypes.map((type): Fields => {
  const example: Fields = parse(catalogue.example(type) ?? '')
  const image = { src: 'picture.png', alt: `What a picture of this ${type} shows`, credit: 'Ann Lee' }
  return contractOf(type)['image'] ? { ...example, image } : example
})

const head = { date: '2026-05-01', subject: 'A subject', preview: 'A preview', number: 7 }

/**
 * The files of an issue with a section of each type, in English and in Welsh or a language that is read from right to
 * left; the last section is in the third of these.
 */
export function everySection(bilingual: BilingualForm, second: 'cy' | 'ar'): Texts {
  const quote = { type: 'quote', lang: second === 'cy' ? 'ar' : 'cy', text: 'Geiriau rhywun arall.', person: 'Ana' }
  return {
    ...inOneLanguage({
      ...{ name: { en: 'Regions together', [second]: 'Rhanbarthau ynghyd' }, languages: ['en', second], bilingual },
      about: { en: 'About the regions.', [second]: 'Am y rhanbarthau.' },
      social: [
        { network: 'Mastodon', text: { en: 'our regions', [second]: 'ein rhanbarthau' }, href: 'https://example.org/' },
      ],
      funding: {
        emblem: { src: 'picture.png', alt: { en: 'The flag of Europe', [second]: 'Baner Ewrop' } },
        statement: { en: ['Paid for by all'], [second]: ['Talwyd gan bawb'] },
      },
      web: { en: 'https://example.org/latest', [second]: 'https://example.org/diweddaraf' },
      target: { name: 'govdelivery', pictures: 'https://example.org/pictures' },
      zones: ['Europe/London', 'Europe/Brussels'],
    }),
    ...languageFile(arabic),
    ...issueFiles({ head, sections: [...sections, quote] }, 'one file'),
    ...issueFiles(translateIssue({ head, sections }, onlyTexts), 'one file', second),
  }
}
