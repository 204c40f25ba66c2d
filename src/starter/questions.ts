import type { Catalogue } from '../catalogue.ts'
import { languageNameInEnglish } from '../lib/text/languageNameInEnglish.ts'
import { bilingualForms } from '../model/bilingual.ts'
import type { Choice, Question } from '../model/question.ts'
import { complaintAboutLanguages, complaintAboutName, isSameChoice, notAChoice } from './answerComplaints.ts'
import { isLeftOut, listOf } from './writtenAnswers.ts'
import { writtenLanguages } from './writtenLanguages.ts'

/** The answers of `init` so far, as they are written; "" for what is left out. */
export type WrittenAnswers = { readonly [id in QuestionId]?: string }

export const questionIds = [
  'name',
  'sender',
  'languages',
  'lang',
  'bilingual',
  'logo',
  'deep',
  'accent',
  'funder',
  'zones',
  'pictures',
] as const

export type QuestionId = (typeof questionIds)[number]

/** What the questions are made from. */
export interface QuestionContext {
  readonly catalogue: Catalogue
  /** A name to offer, after the folder's. */
  readonly suggestedName: string
  /** The time zone of the machine. */
  readonly zone: string
  /** Why newsletter.yaml cannot have this value; null where it can. */
  readonly complaintAbout: (field: { readonly [field: string]: unknown }) => string | null
  /** Why a file cannot be the logo; null where it can. */
  readonly complaintAboutLogo: (path: string) => string | null
}

/** A question; null where earlier answers have settled it. */
type MakeQuestion = (answers: WrittenAnswers, context: QuestionContext) => Question | null

const free = { hint: null, fallback: '', choices: null, complaint: () => null }

const none: Choice = { value: 'none', label: 'none' }

export const questions: { readonly [id in QuestionId]: MakeQuestion } = {
  name: (_, { suggestedName, complaintAbout }) => ({
    ...free,
    message: 'What is your newsletter called?',
    fallback: suggestedName,
    complaint: (name) => complaintAboutName(name) ?? complaintAbout({ name }),
  }),

  sender: (_, { complaintAbout }) => ({
    ...free,
    message: 'Who sends it?',
    hint: 'your organisation; empty to leave it out',
    complaint: orNone((name) => complaintAboutName(name) ?? complaintAbout({ sender: { name } })),
  }),

  languages: (_, { catalogue }) => ({
    ...free,
    message: 'In which languages is it written?',
    hint: `with commas between, in the order in which readers get them: ${catalogue.languages.join(', ')}`,
    fallback: 'en',
    complaint: (text) => complaintAboutLanguages(writtenLanguages(text, catalogue), catalogue),
  }),

  lang: ({ languages = '' }, { catalogue }) => {
    const all = writtenLanguages(languages, catalogue)
    if (all.length < 2) return null
    const question = choice('In which of them do you write first?', named(all))
    return {
      ...question,
      fallback: all.includes('en') ? 'en' : (all[0] ?? ''),
      complaint: (answer) => question.complaint(writtenLanguages(answer, catalogue)[0] ?? answer),
    }
  },

  bilingual: ({ languages = '' }, { catalogue }) =>
    writtenLanguages(languages, catalogue).length < 2
      ? null
      : choice('How does each issue appear in these languages?', [
          ...bilingualForms.map((value) => ({ value, label: `${value}  ${formsInWords[value]}` })),
          { value: 'none', label: 'none  each issue is in one of them' },
        ]),

  logo: (_, { complaintAboutLogo }) => ({
    ...free,
    message: 'Which picture is your logo?',
    hint: 'the path of a PNG, JPEG or GIF; empty for none',
    complaint: orNone(complaintAboutLogo),
  }),

  deep: (_, { complaintAbout }) => ({
    ...free,
    message: 'Which colour is behind the name at the top?',
    hint: 'six digits, such as 002244; empty for the theme’s own',
    complaint: orNone((deep) => complaintAbout({ colours: { deep } })),
  }),

  accent: (_, { complaintAbout }) => ({
    ...free,
    message: 'Which colour do links and buttons have?',
    hint: 'six digits, such as A6192E; empty for the theme’s own',
    complaint: orNone((accent) => complaintAbout({ colours: { accent } })),
  }),

  funder: (_, { catalogue }) =>
    choice('Who funds it?', [
      none,
      ...catalogue.funders.map((value) => ({
        value,
        label: `${value}  ${catalogue.funder(value).value?.summary ?? ''}`,
      })),
    ]),

  zones: (_, { zone, complaintAbout }) => ({
    ...free,
    message: 'In which time zones are your readers?',
    hint: 'such as Europe/London, Europe/Brussels',
    // A server in the cloud says UTC, where no reader lives.
    fallback: /^(?!Etc\/)[A-Z][a-z]+\//.test(zone) ? zone : 'Europe/London',
    complaint: orNone((text) => complaintAbout({ zones: listOf(text) })),
  }),

  pictures: (_, { complaintAbout, catalogue }) => ({
    ...free,
    message: 'Below which web address do your pictures stand?',
    hint: 'empty if the sending platform keeps them',
    complaint: orNone((pictures) => complaintAbout({ target: { name: catalogue.targets[0]?.id, pictures } })),
  }),
}

const formsInWords = {
  'two-mails': 'an email for each language',
  'top-and-bottom': 'one email, the languages one below the other',
  'block-by-block': 'one email, each section in all languages',
}

/** A complaint about an answer that may be left out. */
function orNone(complaint: (answer: string) => string | null): (answer: string) => string | null {
  return (answer) => (isLeftOut(answer) ? null : complaint(answer))
}

/** A question with one of some answers; the first is taken without an answer. */
function choice(message: string, choices: readonly Choice[]): Question {
  const values = choices.map(({ value }) => value)
  return {
    ...free,
    message,
    fallback: values[0] ?? '',
    choices,
    complaint: (answer) =>
      choices.some(({ value }) => isSameChoice(value, answer)) ? null : notAChoice(answer, values),
  }
}

function named(languages: readonly string[]): Choice[] {
  return languages.map((value) => ({ value, label: `${value}  ${languageNameInEnglish(value)}` }))
}
