import { languageNameInEnglish } from '../../../lib/text/languageNameInEnglish.ts'
import type { Untranslated } from '../../../model/untranslated.ts'
import type { Evidence } from '../../evidence.ts'
import { defineRule } from '../../rule.ts'
import { fileOf } from './fileOf.ts'

interface Details {
  readonly field: string
  /** The file for it. */
  readonly file: string
  readonly language: string
}

type Definition = Parameters<typeof defineRule<Details>>[0]

interface UntranslatedRule
  extends Pick<Definition, 'id' | 'severity' | 'blocksFinal' | 'summary' | 'why' | 'looksAt' | 'good' | 'bad'> {
  readonly say: Definition['say']
  readonly isAbout: (one: Untranslated) => boolean
}

/** A rule about something that an issue or newsletter.yaml has in another language, and not in this one. */
export function defineUntranslatedRule({ isAbout, ...rule }: UntranslatedRule) {
  return defineRule<Details>({
    ...rule,
    group: 'languages',
    look: {
      // The issue itself lacks something.
      issue({ issue, newsletter }: Evidence, found) {
        const { bilingual } = issue
        if (!bilingual) return
        const language = languageNameInEnglish(issue.lang)
        // Another rule reports an address that one language lacks.
        const ofNewsletter = newsletter.untranslated.filter(({ field }) => field !== 'web')
        for (const one of [...issue.untranslated, ...ofNewsletter])
          if (isAbout(one))
            found(one.place, { field: one.field ?? '', language, file: fileOf(one.place, issue.lang, bilingual) })
      },
    },
  })
}
