import { isLanguageCode, languageNameInEnglish as nameOf } from '../lib/text/languageNameInEnglish.ts'
import { defineFinding } from './defineFinding.ts'

const list = (names: readonly string[]) => names.join(', ')

export const missingSectionType = defineFinding<{ known: readonly string[] }>({
  id: 'missing-section-type',
  severity: 'error',
  summary: 'A section does not say what kind of section it is.',
  advice: 'Each section starts with `type:`. The type decides how it looks and which fields it has.',
  say: ({ known }) => ({
    message: 'This section does not say what it is.',
    help: `Start it with “type: …”, one of: ${list(known)}`,
  }),
})

export const unknownSectionType = defineFinding<{ type: string; near: readonly string[]; known: readonly string[] }>({
  id: 'unknown-section-type',
  severity: 'error',
  summary: 'A section names a type that does not exist.',
  advice: 'Section types are the folders in templates/sections, those of the program and your own.',
  say: ({ type, near, known }) => ({
    message: `There is no section type “${type}”.${near[0] ? ` Did you mean “${near[0]}”?` : ''}`,
    help: `Section types: ${list(known)}`,
    suggestion: near[0],
  }),
})

export const noSections = defineFinding<object>({
  id: 'no-sections',
  severity: 'error',
  summary: 'An issue has no sections.',
  advice:
    'Sections stand under `sections:`, each with a dash, or in files named 10-story.md, 20-diary.md beside issue.yaml.',
  say: () => ({
    message: 'This issue has no sections, so there is nothing to send.',
    help: 'Add “sections:” and under it a first one, “  - type: story”.',
  }),
})

export const unknownTheme = defineFinding<{ theme: string; near: readonly string[]; known: readonly string[] }>({
  id: 'unknown-theme',
  severity: 'error',
  summary: 'A theme is named that does not exist.',
  advice: 'Themes are the folders in templates/themes, those of the program and your own.',
  say: ({ theme, near, known }) => ({
    message: `There is no theme “${theme}”.${near[0] ? ` Did you mean “${near[0]}”?` : ''}`,
    help: `Themes: ${list(known)}`,
    suggestion: near[0],
  }),
})

export const unknownFunder = defineFinding<{ profile: string; near: readonly string[]; known: readonly string[] }>({
  id: 'unknown-funder',
  severity: 'error',
  summary: 'A funder’s profile is named that does not exist.',
  advice:
    'A profile holds what a funder asks for: a file in templates/funders for each programme, those of the program and your own. Without `profile:` none of it is checked.',
  say: ({ profile, near, known }) => ({
    message: `There is no funder’s profile “${profile}”.${near[0] ? ` Did you mean “${near[0]}”?` : ''}`,
    help: `Profiles: ${list(known)}`,
    suggestion: near[0],
  }),
})

export const unknownRule = defineFinding<{ rule: string; near: readonly string[]; onReading: boolean }>({
  id: 'unknown-rule',
  severity: 'error',
  summary: 'A line under `allow` names a rule that does not exist.',
  advice:
    'Under `allow` stand the names of rules, as they are printed beside a finding. A name with a slip in it would silence nothing. Mistakes that stop a file from being read are not rules, and cannot be allowed.',
  say: ({ rule, near, onReading }) =>
    onReading
      ? {
          message: `“${rule}” is found when the files are read, and cannot be allowed.`,
          help: `Take this line out, and fix what is found. “cohes3ion explain ${rule}” says how.`,
        }
      : {
          message: `There is no rule “${rule}”.${near[0] ? ` Did you mean “${near[0]}”?` : ''}`,
          help: 'Copy the name from the finding. “cohes3ion explain rules” lists them.',
          suggestion: near[0],
        },
})

export const allowedTwice = defineFinding<{ rule: string }>({
  id: 'allowed-twice',
  severity: 'warning',
  summary: 'Two lines under `allow` name the same rule.',
  advice: 'One line silences a rule for the whole issue; a second one has nothing left to do.',
  say: ({ rule }) => ({ message: `“${rule}” is allowed here a second time.`, help: 'Take one of the two lines out.' }),
})

export const allowedForNothing = defineFinding<{ rule: string }>({
  id: 'allowed-for-nothing',
  severity: 'warning',
  summary: 'A line under `allow` names a rule that nothing in the issue breaks.',
  advice:
    'A line that is left behind would one day hide a new mistake. When the finding that it was for is fixed, take the line out.',
  say: ({ rule }) => ({
    message: `Nothing in this issue breaks “${rule}”, so nothing needs to be allowed.`,
    help: 'Take this line out of “allow:”.',
  }),
})

export const unknownLanguage = defineFinding<{ language: string; near: readonly string[]; known: readonly string[] }>({
  id: 'unknown-language',
  severity: 'error',
  summary: 'A language is named that has no table of words.',
  advice:
    'The words that the product writes itself are in templates/languages, a folder for each language, named by its short form: “cy”, or “fr-CA” for French in Canada. To add one, copy the folder “en” and translate its language.yaml.',
  say: ({ language, near, known }) =>
    isLanguageCode(language)
      ? {
          message: `There is no table of words for ${nameOf(language)} (${language}) yet.`,
          help: `Languages: ${list(known)}. To add ${nameOf(language)}, copy the folder “en” in templates/languages, name it “${language}”, and translate its language.yaml.`,
        }
      : {
          message: `There is no table of words for the language “${language}”.${near[0] ? ` Did you mean “${near[0]}”?` : ''}`,
          help: `Languages: ${list(known)}`,
          suggestion: near[0],
        },
})
