import { baseName } from '../lib/files/paths.ts'
import { languageNameInEnglish as nameOf } from '../lib/text/languageNameInEnglish.ts'
import { defineFinding } from './defineFinding.ts'

export const fileLanguageUnknown = defineFinding<{
  file: string
  tag: string
  near: string | null
  known: readonly string[]
}>({
  id: 'file-language-unknown',
  severity: 'error',
  summary: 'A file is named after a language that is not known.',
  advice:
    'In a bilingual issue the language of a translation stands in its name, before the ending: `issue.cy.yaml`. The languages are the folders in templates/languages.',
  say: ({ file, tag, near, known }) => ({
    message: `By its name, ${baseName(file)} is in “${tag}”, which is no language known here.`,
    help:
      near === null
        ? `Rename it after one of the issue’s languages: ${known.join(', ')}.`
        : `Did you mean “${near}”? Rename it to ${baseName(file).replace(`.${tag}.`, `.${near}.`)}.`,
  }),
})

export const languageContradicts = defineFinding<{ file: string; named: string; language: string }>({
  id: 'language-contradicts',
  severity: 'error',
  summary: 'A file’s “lang:” is another language than its name says.',
  advice:
    'A translation’s language stands in its name: `issue.fr.yaml` is in French. It needs no `lang:`; one that says something else leaves open which is right.',
  say: ({ file, named, language }) => ({
    message: `This says “lang: ${language}”, but ${baseName(file)} is by its name in ${nameOf(named)} (${named}).`,
    help: 'Correct the “lang:”, or leave it out. If the name is wrong, rename the file.',
  }),
})

export const sourceLanguageTwice = defineFinding<{ file: string; translation: string; language: string }>({
  id: 'source-language-twice',
  severity: 'error',
  summary: 'An issue and its translation are in the same language.',
  advice:
    'The file without a language in its name is in the issue’s `lang:`, else in the `lang:` of newsletter.yaml, else in the first of `languages` that has no file of its own.',
  say: ({ file, translation, language }) => ({
    message: `${baseName(file)} is in ${nameOf(language)} (${language}), and ${baseName(translation)} is too.`,
    help: `Write “lang: …” in ${baseName(file)} with the language that it is in, or rename ${baseName(translation)}.`,
  }),
})

export const translationWithoutSource = defineFinding<{
  file: string
  wanted: string
  language: string
  /** Where it belongs, if that is known. */
  moved: string | null
}>({
  id: 'translation-without-source',
  severity: 'error',
  summary: 'A translation has no file that it translates.',
  advice:
    'A translation holds only what differs, so it needs the file that it belongs to: `issue.yaml` for `issue.cy.yaml`, `10-story.md` for `10-story.cy.md`.',
  say: ({ file, wanted, language, moved }) => ({
    message: `${baseName(file)} is by its name the ${nameOf(language)} of ${wanted}, which is not there.`,
    help: moved
      ? `The issue has a folder of its own: move this file to ${moved}.`
      : `Put ${wanted} beside it, or rename this file after the one that it translates.`,
  }),
})

export const translationEnding = defineFinding<{ file: string; source: string; language: string; renamed: string }>({
  id: 'translation-file-ending',
  severity: 'error',
  summary: 'A file is named like a translation, but not as one that is read.',
  advice:
    'A translation ends in .yaml or .md, as the file that it translates: `issue.cy.yaml`. Its language stands between dots. Editors sometimes add an ending of their own, such as .txt, and Windows may hide it.',
  say: ({ file, source, language, renamed }) => ({
    message: `${baseName(file)} looks like the ${nameOf(language)} of ${baseName(source)}, but it is not read under this name.`,
    help: isPlain(file)
      ? `Rename it to ${renamed}. If you cannot see the ending, let your file manager show file name extensions.`
      : `Copy its text into a plain text file ${renamed}: only what differs.`,
  }),
})

export const translationTwice = defineFinding<{ files: readonly string[]; language: string }>({
  id: 'translation-twice',
  severity: 'error',
  summary: 'A translation exists twice.',
  advice: 'The same file is translated once: in a .yaml or in a .md file, not in both.',
  say: ({ files, language }) => ({
    message: `The ${nameOf(language)} exists twice: ${files.map(baseName).join(' and ')}.`,
    help: 'Keep the one that is right, and remove or rename the other.',
  }),
})

/** `isOptedOut`: whether the newsletter is bilingual, and the issue says that it is not. */
export const translationAlone = defineFinding<{
  file: string
  source: string
  language: string
  isOptedOut: boolean
}>({
  id: 'translation-alone',
  severity: 'warning',
  summary: 'A file that is named like a translation is an issue of its own.',
  advice:
    'Without `bilingual:` in newsletter.yaml or in the issue, a file such as `spring.cy.yaml` is an issue of its own, as it always was.',
  say: ({ file, source, language, isOptedOut }) => ({
    message: `${baseName(file)} is named like the ${nameOf(language)} of ${baseName(source)}, but is built as an issue of its own.`,
    help: isOptedOut
      ? `To send both as one issue in two languages, take “bilingual: none” out of ${baseName(source)}. If not, move this file away.`
      : 'To send both as one issue in two languages, write “bilingual: two-mails” in newsletter.yaml.',
  }),
})

export const bilingualInOneLanguage = defineFinding<{ language: string }>({
  id: 'bilingual-in-one-language',
  severity: 'error',
  summary: '“bilingual:” is set, but only one language is listed.',
  advice:
    '`bilingual:` says how an issue appears in several languages, and `languages:` lists them: `languages: [en, cy]`, in newsletter.yaml or in the issue.',
  say: ({ language }) => ({
    message: `With “bilingual:”, this issue is to appear in several languages, but ${nameOf(language)} (${language}) is the only one listed.`,
    help: 'List all of them, such as “languages: [en, cy]”, or take “bilingual:” out.',
  }),
})

export const fieldOfSource = defineFinding<{ field: string; source: string }>({
  id: 'field-of-source',
  severity: 'error',
  summary: 'A translation sets what is the same for all languages.',
  advice:
    'In how many languages an issue appears and in which form, its look, and what the inbox shows of one email in several languages are said once: in the issue’s own file, not in a translation.',
  say: ({ field, source }) => ({
    message: `“${field}” is for all languages of the issue, so it does nothing in a translation.`,
    help: `Move it to ${baseName(source)}, or take it out.`,
  }),
})

/** Whether a file is plain text by its name. */
function isPlain(file: string): boolean {
  return /\.(?:ya?ml|md|markdown|txt)$/i.test(file)
}
