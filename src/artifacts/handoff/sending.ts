import type { TemplateValues } from '../../model/letter.ts'
import type { CompiledLetters } from '../kind.ts'
import { questionsOf } from './checkView.ts'
import { macrosView } from './macros.ts'
import type { PlatformSheet } from './platformSheet.ts'

/** What only a person can see in a test. */
export function testView(issue: CompiledLetters, platform: PlatformSheet | null): TemplateValues {
  const macros = macrosView(issue, platform)
  const hasPictures = issue.emails.some(({ pictures }) => pictures.length > 0)
  return {
    several: issue.emails.length > 1,
    checks: [
      'The subject is whole in the inbox, also on a phone.',
      ...(hasPictures ? ['Every picture shows, also to somebody outside your organisation’s network.'] : []),
      'It can be read on a phone, in Outlook if your readers use it, and in dark mode.',
      ...(macros.length > 0 ? ['Where a macro stood, there is your own address or name, and no square brackets.'] : []),
      ...(platform?.checks ?? ['Every link leads where its words promise.', 'Readers can unsubscribe.']),
      'Names, numbers and dates are right.',
    ],
    macros,
    questions: questionsOf(issue),
  }
}

/** What is left to do. */
export function sendView({ id, emails }: CompiledLetters, platform: PlatformSheet | null): TemplateValues {
  const noun = platform?.email ?? 'email'
  return {
    noun,
    several: emails.length > 1,
    final: `cohes3ion build ${id} --final`,
    verify: `cohes3ion verify ${id}`,
  }
}
