import type { Catalogue } from '../catalogue.ts'
import { anyCase } from '../lib/text/anyCase.ts'
import { baseLanguage } from '../lib/text/baseLanguage.ts'
import { languageNameInEnglish } from '../lib/text/languageNameInEnglish.ts'
import type { NameKind } from '../model/contract.ts'
import type { JsonSchema } from '../model/jsonSchema.ts'

/** The ids that a text may name, each with what it stands for. */
export function nameSchema(kind: NameKind, catalogue: Catalogue): JsonSchema {
  switch (kind) {
    case 'theme':
      return { enum: catalogue.themes }
    case 'funder':
      return described(catalogue.funders, (id) => catalogue.funder(id).value?.summary ?? id)
    case 'rule': {
      const summaries = new Map(catalogue.rules.map(({ id, kind: { summary } }) => [id, summary]))
      return described([...summaries.keys()].sort(), (id) => summaries.get(id) ?? id)
    }
    case 'language': {
      const tags = new Set(catalogue.languages.map((id) => baseLanguage(id)))
      // As `languageId` reads them: in any case, also a longer tag of a language that is there.
      const pattern = `^\\s*(${[...tags].map(anyCase).join('|')})([-_][A-Za-z0-9]+)*\\s*$`
      const patternErrorMessage = `This needs a language: ${catalogue.languages.join(', ')}.`
      const written = { type: 'string', pattern, patternErrorMessage, errorMessage: patternErrorMessage }
      return { anyOf: [written, described(catalogue.languages, languageNameInEnglish)] }
    }
  }
}

function described(names: readonly string[], describe: (name: string) => string): JsonSchema {
  return { enum: names, enumDescriptions: names.map(describe) }
}
