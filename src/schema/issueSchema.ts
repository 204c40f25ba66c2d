import type { JsonSchema } from '../model/jsonSchema.ts'
import { sourceFields } from '../stages/load/loadTranslations.ts'
import { issueContract } from '../stages/validate/validateIssue.ts'
import type { OpenSchema } from './openSchema.ts'
import { sectionSchema } from './sectionSchema.ts'
import { when } from './when.ts'

/** An issue's own file: its fields and its list of sections, or in place of the list the fields of its only section. */
export function issueSchema(open: OpenSchema): JsonSchema {
  const { sections: _, ...fields } = issueContract
  const own = Object.fromEntries(
    Object.entries(fields).filter(([field]) => !open.setting.isTranslation || !sourceFields.includes(field)),
  )
  const sections: JsonSchema = {
    type: 'array',
    description: 'What is in the issue, in its order. Each section begins with its type.',
    items: open.define('section', sectionSchema(open, { isListed: true })),
    errorMessage: 'This needs a list of sections, each after a dash on a line of its own.',
  }
  const whole: JsonSchema = {
    type: 'object',
    properties: { ...open.fieldsOf(own, 'issue'), sections },
    ...open.requiredOf(own),
    additionalProperties: false,
  }
  const single = sectionSchema(open, { own, below: ['body'] })
  return when({ type: 'object', required: ['type'] }, single, whole)
}
