import { scriptHash } from '../lib/cache/digest.ts'
import { once } from '../lib/cache/memo.ts'
import type { TemplateValues } from '../model/letter.ts'
import { bulletinsOf } from './handoff/bulletins.ts'
import { calendarsView } from './handoff/calendars.ts'
import { checkView } from './handoff/checkView.ts'
import { filesView } from './handoff/files.ts'
import { firstWordsView } from './handoff/firstWords.ts'
import { headView } from './handoff/head.ts'
import { picturesView } from './handoff/pictures.ts'
import { factViews, type PlatformSheet } from './handoff/platformSheet.ts'
import { sendView, testView } from './handoff/sending.ts'
import type { CompiledLetters, IssueArtifactKind } from './kind.ts'

/**
 * The hand-off sheet: a page that is followed from top to bottom while an issue goes out. `platform` is null where the
 * sending platform is not known.
 */
export const handoff = (platform: PlatformSheet | null): IssueArtifactKind => ({
  role: 'hand-off',
  make(issue) {
    const name = `${issue.id}.handoff.html`
    const bytes = once(() => sheetOf(issue, platform, name))
    // The sheet is made when it is first read, which is seldom after an edit. A template of the project's own may have an
    // error, which must be reported now.
    if (!templates.every((template) => issue.isReady(pathOf(template)))) bytes()
    return [
      {
        ...{ name, mediaType: 'text/html', limit: null, held: false, starts: null, bytes },
        get text() {
          return bytes()
        },
      },
    ]
  },
})

const templates = [
  ...(['sheet', 'style', 'script', 'pictures', 'calendars', 'fields'] as const),
  ...(['test', 'send', 'firstWords', 'adds', 'check', 'files'] as const),
]

type SheetTemplate = (typeof templates)[number]

const pathOf = (template: SheetTemplate) => `handoff/${template}.html.hbs`

function sheetOf(issue: CompiledLetters, platform: PlatformSheet | null, name: string): string {
  const fill = (template: SheetTemplate, view: TemplateValues) => issue.fill(pathOf(template), view)
  /** A part of the sheet; none where there is nothing to say. */
  const part = (id: string, title: string, template: SheetTemplate, view: TemplateValues | null) =>
    view === null ? [] : [{ id, title, html: fill(template, view) }]

  const platformName = platform?.name ?? 'the platform'
  const steps = [
    ...part('pictures', 'Upload the pictures', 'pictures', picturesView(issue, platform)),
    ...part('calendars', 'Upload the calendar files', 'calendars', calendarsView(issue)),
    ...bulletinsOf(issue, platform).flatMap(({ title, view }, i) => part(`email-${i + 1}`, title, 'fields', view)),
    ...part('test', 'Send a test to yourself', 'test', testView(issue, platform)),
    ...part('send', 'Send, and check what went out', 'send', sendView(issue, platform)),
  ]
  const adds = platform && { facts: factViews(platform.adds) }
  const notes = [
    ...part('first-words', 'The first words in a digest', 'firstWords', firstWordsView(issue, platform)),
    ...part('adds', `What ${platformName} adds itself`, 'adds', adds),
    ...part('check', 'What check says', 'check', checkView(issue)),
    ...part('files', 'Files of this build', 'files', filesView(issue, name)),
  ]
  const script = fill('script', {})
  return fill('sheet', {
    ...headView(issue, platform),
    steps: steps.map((step, i) => ({ ...step, number: i + 1 })),
    notes,
    style: fill('style', {}),
    script,
    scriptHash: scriptHash(script.slice(script.indexOf('>') + 1, script.lastIndexOf('</'))),
  })
}
