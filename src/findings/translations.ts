import { languageNameInEnglish as nameOf } from '../lib/text/languageNameInEnglish.ts'
import { defineFinding } from './defineFinding.ts'

export const languageListedTwice = defineFinding<{ language: string }>({
  id: 'language-listed-twice',
  severity: 'error',
  summary: 'A language is listed twice.',
  advice:
    '`languages:` lists each language once, in the order in which readers get them. Capitals make no difference: `cy` and `CY` are the same.',
  say: ({ language }) => ({
    message: `${nameOf(language)} (${language}) is listed twice.`,
    help: 'Leave out one of the two.',
  }),
})

export const languageNotListed = defineFinding<{ language: string; languages: readonly string[] }>({
  id: 'language-not-listed',
  severity: 'error',
  summary: 'A file or a value is in a language that a bilingual issue does not have.',
  advice:
    'A bilingual issue has the languages that `languages:` lists, in the issue or in newsletter.yaml. Its translations are named after them: `issue.cy.yaml` beside `issue.yaml`.',
  say: ({ language, languages }) => ({
    message: `${nameOf(language)} (${language}) is not one of this issue’s languages: ${languages.join(', ')}.`,
    help: `Add “${language}” under “languages:”, or correct it here.`,
  }),
})

export const languageMissing = defineFinding<{ language: string; wanted: string; isBegun: boolean }>({
  id: 'language-missing',
  severity: 'warning',
  blocksFinal: true,
  summary: 'A bilingual issue has nothing in one of its languages.',
  advice:
    'With `bilingual:`, every issue appears in all languages. A missing one is a warning, so that you can build and look at the others while it is being translated; `check --strict` makes it an error.',
  say: ({ language, wanted, isBegun }) => ({
    message: isBegun
      ? `No section is in ${nameOf(language)} yet: the email is built without it.`
      : `There is no ${nameOf(language)} yet: the email is built without it.`,
    help: isBegun
      ? `Write the texts of each section under “sections:” in ${wanted}, in the same order: only what differs.`
      : `Write it in ${wanted}, beside this file: only what differs. For an issue in one language, write “bilingual: none” here.`,
  }),
})

export const fieldInTwoPlaces = defineFinding<{ field: string; language: string; other: string }>({
  id: 'field-in-two-places',
  severity: 'error',
  summary: 'A text’s translation is given in two places.',
  advice:
    'A translation stands in a file of its own, or beside the text as `{ en: …, cy: … }`. If both say something, nobody can tell which is right.',
  say: ({ field, language, other }) => ({
    message: `The ${nameOf(language)} of “${field}” is given twice: here and in ${other}.`,
    help: 'Keep one of the two.',
  }),
})

export const languageInLanguage = defineFinding<{ language: string }>({
  id: 'language-in-language',
  severity: 'error',
  summary: 'Languages are listed inside a language.',
  advice: 'A value in several languages names each once: `title: { en: Plans, cy: Cynlluniau }`.',
  say: ({ language }) => ({
    message: `This is already in ${nameOf(language)} (${language}), and lists languages again.`,
    help: `Write the text itself: “${language}: …”.`,
  }),
})

export const pairMissing = defineFinding<{
  language: string
  what: string
  count: number
  id: string | null
  near: readonly string[]
}>({
  id: 'translation-without-partner',
  severity: 'error',
  summary: 'Something in a translation has no counterpart in what it translates.',
  advice:
    'Sections, events, links and other items of a translation pair with those of its source: by `id` where one is given, the others by their place in the list. What stands only in the translation would reach only half of the readers.',
  say: ({ what, count, id, near }) => ({
    message:
      id === null
        ? `The source has ${count === 0 ? 'none' : `only ${count}`} of these ${what}, so this one translates nothing.`
        : `No ${what.replace(/s$/, '')} of the source has the id “${id}”.${near[0] ? ` Did you mean “${near[0]}”?` : ''}`,
    help:
      id === null
        ? 'Add it to the source, take it out here, or give both an “id:” if the order differs.'
        : `Give the source’s the same “id: ${id}”, or correct it here.`,
    ...(near[0] && { suggestion: near[0] }),
  }),
})

export const idTwice = defineFinding<{ id: string }>({
  id: 'id-twice',
  severity: 'error',
  summary: 'Two items of one list have the same id.',
  advice: 'An `id` says which item of a translation belongs to which of its source, so each is given once in a list.',
  say: ({ id }) => ({
    message: `The id “${id}” is given twice in this list.`,
    help: 'Give one of them another id, in both languages.',
  }),
})

export const pairDiffers = defineFinding<{ type: string; sourceType: string }>({
  id: 'translation-type-differs',
  severity: 'error',
  summary: 'A translated section is of another type than its source.',
  advice:
    'Sections of a translation pair with those of its source: by `id`, else by their place. The type is inherited, so a translation need not name it. Two types mean that the wrong two have met.',
  say: ({ type, sourceType }) => ({
    message: `This is the translation of a section of type “${sourceType}”, and says that it is “${type}”.`,
    help: 'Put the sections of both languages in the same order, or give each an “id:” that is the same in both.',
  }),
})

export const textNotTranslated = defineFinding<{ field: string; owner: string; language: string }>({
  id: 'text-not-translated',
  severity: 'error',
  summary: 'A text that is always needed is not translated.',
  advice:
    'Dates, times, numbers, addresses, pictures and names are taken over from the source; texts never are, so that no reader gets a text in another language in place of her own.',
  say: ({ field, owner, language }) => ({
    message: `“${field}” of this ${owner} has no ${nameOf(language)} yet.`,
    help: `Add a line “${field}: …” in ${nameOf(language)}.`,
  }),
})

export const reservedForProduct = defineFinding<{ field: string }>({
  id: 'field-of-the-product',
  severity: 'error',
  summary: 'A section type declares a field that every section has.',
  advice:
    '`id`, `lang`, `origin` and `calendar` mean the same in every section: its name for translations, its language, who wrote it, and whether its events have links to add them to a calendar.',
  say: ({ field }) => ({
    message: `Every section has a field “${field}” already, so a section type cannot declare one.`,
    help: `Give the field another name.`,
  }),
})

export const foreignTranslated = defineFinding<{ field: string; language: string }>({
  id: 'own-language-translated',
  severity: 'error',
  summary: 'A section in a language of its own is translated.',
  advice:
    'A section with `lang:` is not translated: it stands in every language’s email as it is, such as the words of somebody quoted. Another text for it in a translation would be left out.',
  say: ({ field, language }) => ({
    message: `This section is in ${nameOf(language)} (“lang: ${language}”) in all languages, so this “${field}” is not used.`,
    help: 'Take it out here. If the section is to be translated, take “lang:” out of both.',
  }),
})
