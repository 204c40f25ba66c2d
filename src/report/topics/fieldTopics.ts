import type { Catalogue } from '../../catalogue.ts'
import { exampleOf } from '../../fields/exampleOf.ts'
import { namesOf } from '../../fields/fieldNames.ts'
import { wrapText } from '../../lib/text/wrap.ts'
import type { Contract, FieldSpec } from '../../model/contract.ts'
import { productContract, sectionHelp } from '../../model/sectionType.ts'
import { issueContract } from '../../stages/validate/validateIssue.ts'
import { newsletterContract } from '../../stages/validate/validateNewsletter.ts'
import { groupOf, kindOf } from '../fieldList.ts'
import { exampleBlock, paragraphs, rows, type Topic } from './topic.ts'

/** A field where it stands: "image in story". */
interface FieldPlace {
  readonly name: string
  readonly owner: string
  readonly spec: FieldSpec
}

/** Each field of newsletter.yaml, issues and sections by its name, with all places where it stands. */
export function fieldTopics(catalogue: Catalogue): readonly Topic[] {
  const { fields } = catalogue
  const sections = catalogue.sectionTypes.map((id) => [id, catalogue.sectionType(id).value?.fields ?? {}] as const)
  const owners: readonly (readonly [string, Contract])[] = [
    ['newsletter', newsletterContract(catalogue.targets)],
    ['issue', issueContract],
    ['every section', productContract],
    ...sections,
    ...[...fields.values()].flatMap(({ label, parts }) => (parts ? [[`every ${label}`, parts] as const] : [])),
  ]
  const places = new Map<string, FieldPlace[]>()
  for (const [owner, contract] of owners)
    for (const place of placesIn(contract, owner)) places.set(place.name, [...(places.get(place.name) ?? []), place])
  const own = [...places].map(([name, all]) => {
    const [first] = all
    const words = all.map(
      ({ owner, spec }) =>
        [
          `in ${owner}`,
          `${spec.help ?? ''} (${kindOf(spec, fields)}${spec.required ? ', always needed' : ''})`.trim(),
        ] as const,
    )
    return {
      name,
      aliases: [...new Set(all.flatMap(({ spec }) => optionsOf(spec)))],
      kind: 'field',
      group: 'fields',
      summary: `${first?.spec.help ?? ''}${all.length > 1 ? ` (in ${all.length} places)` : ` (in ${first?.owner})`}`,
      text: () => paragraphs(rows(words), first ? exampleBlock(exampleOf(name, first.spec, fields)) : ''),
    }
  })
  return [...own, ...sectionHeads(catalogue)]
}

/** What a field, or each entry of its list, may be chosen from. */
function optionsOf(spec: FieldSpec): readonly string[] {
  return spec.type === 'list' ? optionsOf(spec.of) : spec.type === 'choice' ? spec.options : []
}

/** What a section begins with: its type, or the file that it stands in. */
function sectionHeads({ sectionTypes }: Catalogue): readonly Topic[] {
  const field = (name: keyof typeof sectionHelp, more: string, example: string): Topic => ({
    name,
    kind: 'field',
    group: 'fields',
    summary: sectionHelp[name],
    text: () => paragraphs(wrapText(`${sectionHelp[name]} ${more}`, 78), exampleBlock(example)),
  })
  return [
    field('type', `One of ${sectionTypes.join(', ')}. “cohes3ion explain sections” says what they are.`, 'type: story'),
    field('file', 'It stands in the list of sections, after a dash.', 'file: 30-wales.md'),
  ]
}

/** Fields of links, pictures and events are in each of them alike, so they are listed once, under their type. */
function placesIn(contract: Contract, owner: string): FieldPlace[] {
  return Object.entries(contract).flatMap(([name, spec]) => {
    const parts = groupOf(spec)
    const names = namesOf(name, spec).map(([written, one]) => ({ name: written, owner, spec: one }))
    // The parts of a list's items are the same under the name for a single one.
    return [...names, ...(parts ? placesIn(parts, `${name} (${owner})`) : [])]
  })
}
