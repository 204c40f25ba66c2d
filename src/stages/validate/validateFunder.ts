import type { FieldTypes } from '../../fields/fieldType.ts'
import { readFields } from '../../fields/readFields.ts'
import type { Contract } from '../../model/contract.ts'
import type { Outcome } from '../../model/finding.ts'
import type { Funder } from '../../model/funder.ts'
import type { RawMap } from '../../model/raw.ts'
import { openReadContext, toOutcome } from './readContext.ts'

const text = { type: 'text', required: true } as const
const texts = { type: 'list', of: { type: 'text' } } as const

const statementContract = {
  language: { ...text, help: 'en, fr …' },
  parts: {
    type: 'list',
    of: texts,
    required: true,
    help: 'each part as a list of its wordings, one of which must stand there',
  },
} as const satisfies Contract

const funderContract = {
  summary: { ...text, help: 'who asks for what, in one sentence' },
  period: { ...text, help: 'which programmes it is for, such as 2014-2020' },
  sources: { ...texts, required: true, help: 'where the rules stand, with their day' },
  statements: {
    type: 'list',
    of: { type: 'group', fields: statementContract },
    required: true,
    help: 'what must be said, in each language',
  },
  abbreviations: {
    type: 'list',
    of: { type: 'group', fields: { short: text, full: { ...texts, required: true } } },
    help: 'short forms that must not stand for a name',
  },
  typefaces: { ...texts, help: 'typefaces that may be used beside the emblem; any, if left out' },
  plain: { type: 'flag', help: 'true where italics, underlining and effects are ruled out' },
  emblem: {
    type: 'group',
    fields: {
      firstView: { type: 'flag', help: 'true where it must be seen without scrolling' },
      largest: { type: 'flag', help: 'true where no other logo may be larger' },
    },
    help: 'how it must be shown',
  },
} as const satisfies Contract

/** Validates a funder's profile. */
export function validateFunder(id: string, root: RawMap, fieldTypes: FieldTypes): Outcome<Funder> {
  const context = openReadContext(fieldTypes)
  const { abbreviations, plain, emblem, ...fields } = readFields(root, funderContract, `funder ${id}`, context)
  const funder = {
    id,
    ...fields,
    abbreviations: abbreviations ?? [],
    plain: plain ?? false,
    emblem: { firstView: emblem?.firstView ?? false, largest: emblem?.largest ?? false },
  }
  return toOutcome(funder, context.findings)
}
