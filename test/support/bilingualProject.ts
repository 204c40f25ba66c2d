import { drawPicture } from '../rules/drawPicture.ts'
import { temporaryFolder } from './cli.ts'
import { put } from './springProject.ts'

const paragraph = (words: string) => `${words} `.repeat(24).trim()

const section = (fields: string) => `  - ${fields.replaceAll('\n', '\n    ')}\n`

/** Three sections, the second with a picture, the third with a link. */
const english = [
  `id: library\ntype: story\ntitle: The new library\nbody: ${paragraph('The library opens its doors in May.')}`,
  `id: bridge\ntype: story\ntitle: The old bridge\nbody: ${paragraph('The bridge is closed until July.')}\nimage: { src: a.png, alt: A bridge }`,
  `id: park\ntype: story\ntitle: The long park\nbody: ${paragraph('The park is open all night.')}\nlink: { text: See the map of the park, href: https://www.gov.uk/park }`,
]

/** Without the second section, and without the words of the link. */
const welsh = [
  `id: library\ntitle: Y llyfrgell newydd\nbody: ${paragraph('Mae’r llyfrgell yn agor ei drysau ym mis Mai.')}`,
  `id: park\ntitle: Y parc hir\nbody: ${paragraph('Mae’r parc ar agor bob dydd.')}`,
]

/** A project with one issue in English and Welsh; the Welsh lacks a section and a link. */
export function bilingualProject(form = 'two-mails'): string {
  const folder = temporaryFolder()
  put(folder, {
    'newsletter.yaml': `name: Test newsletter\nlanguages: [en, cy]\nbilingual: ${form}\nzones: [Europe/London]\ntarget: { name: govdelivery, pictures: "https://example.org/p" }\n`,
    'issues/spring/a.png': drawPicture({ width: 1200, height: 600 }),
    'issues/spring/issue.yaml': `date: 2026-05-01\nsubject: Spring in the town\npreview: What opens and what closes this spring.\nsections:\n${english.map(section).join('')}`,
    'issues/spring/issue.cy.yaml': `subject: Y gwanwyn yn y dref\npreview: Beth sy’n agor a beth sy’n cau y gwanwyn hwn.\nsections:\n${welsh.map(section).join('')}`,
  })
  return folder
}
