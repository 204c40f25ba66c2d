import { fileUses } from '../../artifacts/fileUses.ts'
import { dictionaryLine, dictionaryName } from '../../findings/dictionary.ts'
import { wrapText } from '../../lib/text/wrap.ts'
import { schemaFolder } from '../../schema/schemaComment.ts'
import { exampleBlock, paragraphs, rows, type Topic } from './topic.ts'

/** Files and folders of a project beside those that an issue is written in. */
export const folderTopics: readonly Topic[] = [
  {
    name: 'dictionary.txt',
    aliases: ['dictionary', 'dictionaries', 'spelling-words'],
    kind: 'file',
    group: 'files',
    summary: 'Words that “check” should take for right.',
    text: () =>
      paragraphs(
        wrapText(dictionaryName.advice, 78),
        wrapText(dictionaryLine.advice, 78),
        exampleBlock('Aberystwyth\nagroforestry\nplacemaker # and placemakers on a line of its own'),
      ),
  },
  folder(
    'out',
    ['out-folder', 'output-folder'],
    'What “cohes3ion build” makes of an issue, such as spring: a folder for each issue, made anew by each build.',
    'Change nothing there: change the issue, and build again. In another language than the first, the language stands in the name, as in spring.cy.html. “cohes3ion explain --out” says how to build elsewhere.',
    [
      ['spring/spring.html', fileUses['document']],
      ['spring/spring.PLATFORM.html', fileUses['paste']],
      ['spring/spring.txt', fileUses['text']],
      ['spring/spring.eml', fileUses['message']],
      ['spring/spring.EVENT.ics', fileUses['calendar']],
      ['spring/spring.handoff.html', 'the sheet that leads you through sending it'],
      ['spring/images', 'the pictures'],
      ['spring/upload', 'copies of pictures to upload, from “cohes3ion images”'],
    ],
  ),
  folder(
    'records',
    ['hosted.yaml', 'final.json', 'events.yaml', 'hosted'],
    'What the program has to remember about issues, such as spring. It belongs to the newsletter: keep it with the issues.',
    'Where one of these files is lost, pictures have to be uploaded again, nothing can be compared with what was approved, and readers’ calendars get a second entry.',
    [
      ['spring/hosted.yaml', 'where its pictures and calendar files stand on the web; written by “cohes3ion images”'],
      ['spring/final.json', 'what was built at last, with copies beside it; written by “cohes3ion build --final”'],
      ['events.yaml', 'under which names calendars know the events of all issues; written with it'],
    ],
  ),
  folder(
    '.cohes3ion',
    [schemaFolder, 'schemas'],
    'What your editor reads to complete, explain and mark what you write.',
    'You may delete the folder: “cohes3ion schema” makes it anew.',
    [['schema', 'the fields of this newsletter, for each kind of file']],
  ),
]

type Row = readonly [string, string | undefined]

function folder(name: string, aliases: readonly string[], about: string, more: string, files: readonly Row[]): Topic {
  const known = files.map(([file, use = '']) => [file, use] as const)
  return {
    name,
    aliases: [...aliases, `${name}/`],
    kind: 'folder',
    group: 'files',
    summary: about,
    text: () => paragraphs(wrapText(about, 78), rows(known), wrapText(more, 78)),
  }
}
