import { type FieldTypes, typeOf } from '../../fields/fieldType.ts'
import { lineOf } from '../../findings/lineOf.ts'
import { templateField, templateMissing, templateSyntax } from '../../findings/templates.ts'
import { TemplateError } from '../../lib/template/templateError.ts'
import { namesRead } from '../../lib/template/templateNames.ts'
import type { Contract, FieldSpec } from '../../model/contract.ts'
import type { Finding } from '../../model/finding.ts'
import type { SectionType } from '../../model/sectionType.ts'
import type { Source } from '../../model/source.ts'

/** Findings about a section type's two templates: missing, unparsable, or reading undeclared fields. */
export function templateFindings(
  type: SectionType,
  fields: FieldTypes,
  find: (path: string) => Source | null,
): Finding[] {
  return ['.mjml.hbs', '.txt.hbs'].flatMap((ending) => {
    const path = `sections/${type.id}/section${ending}`
    const source = find(path)
    if (!source) return [templateMissing.at(null, { path: `templates/${path}` })]
    try {
      const names = namesRead(source.text, (name) => find(`partials/${name}${ending}`)?.text ?? null)
      return names
        .filter(({ parts }) => !declares(type.fields, parts, fields))
        .map(({ parts, line }) =>
          templateField.at(lineOf(source, line), {
            field: parts.filter((part) => part !== '*').join('.'),
            owner: type.id,
            known: Object.keys(type.fields),
          }),
        )
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error
      const faulty = !error.partial ? source : (find(`partials/${error.partial}${ending}`) ?? source)
      return [templateSyntax.at(lineOf(faulty, error.line), { detail: error.message })]
    }
  })
}

/** Whether a contract declares the path that a template reads. Inside a value, its field type decides (`inside`). */
function declares(contract: Contract, [first, ...rest]: readonly string[], fields: FieldTypes): boolean {
  if (first === undefined) return true
  const spec = Object.hasOwn(contract, first) ? contract[first] : undefined
  return spec !== undefined && hasPart(spec, rest, fields)
}

function hasPart(spec: FieldSpec, parts: readonly string[], fields: FieldTypes): boolean {
  const [first, ...rest] = parts
  if (first === undefined) return true
  if (spec.type === 'list') return first === '*' ? hasPart(spec.of, rest, fields) : first === 'length'
  if (spec.type === 'group') return declares(spec.fields, parts, fields)
  const { inside = [] } = typeOf(spec, fields)
  return inside === 'any' || inside.includes(first)
}
