import { draftLeftover } from './draftLeftover.ts'
import { previewLong } from './previewLong.ts'
import { previewMissing } from './previewMissing.ts'
import { previewRepeatsSubject } from './previewRepeatsSubject.ts'
import { previewShort } from './previewShort.ts'
import { subjectLong } from './subjectLong.ts'
import { subjectShouting } from './subjectShouting.ts'

export const inboxRules = [
  subjectLong,
  subjectShouting,
  previewMissing,
  previewShort,
  previewLong,
  previewRepeatsSubject,
  draftLeftover,
] as const
