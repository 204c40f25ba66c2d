import type { Project } from '../catalogue.ts'
import { placeholderAddress } from '../lib/address/placeholderAddress.ts'
import type { Day } from '../lib/time/day.ts'
import type { RawMap } from '../model/raw.ts'
import type { SectionType } from '../model/sectionType.ts'
import type { TemplateFolders } from '../stages/load/loadTemplate.ts'
import type { Fillings } from './emptied.ts'
import { issueText, translationText } from './issueText.ts'
import type { NewFiles } from './newProject.ts'
import { type NewSection, newSection } from './newSection.ts'
import type { OldSection } from './oldSections.ts'
import { plainOf } from './plainOf.ts'
import { schemaLine } from './schemaLine.ts'
import { starterWords } from './starterWords.ts'
import type { Plain } from './yamlText.ts'

/** A section that the next issue is to have. */
export interface WantedSection {
  readonly type: SectionType
  readonly old: OldSection | null
  readonly isKept: boolean
}

export interface NextIssue {
  readonly id: string
  /** Its file, without a language: "issues/issue-2.yaml". */
  readonly file: string
  readonly number: number | null
  readonly date: Day
  /** As it is written: "2026-11", or with a day. */
  readonly writtenDate: string
  /** The language that is written first, and the others. */
  readonly lang: string
  readonly others: readonly string[]
  /** The fields of the issue that it is made from; null where it is made from none. */
  readonly old: RawMap | null
  /** The name of that issue. */
  readonly from: string | null
  /** Whether there is no other issue yet. */
  readonly isFirst: boolean
  readonly sections: readonly WantedSection[]
}

/** Fields of an issue that stay the same from one to the next. */
const lasting = ['lang', 'languages', 'bilingual', 'theme', 'calendar']

interface MadeIssue {
  readonly files: NewFiles
  /** How many events are still to come. */
  readonly events: number
  /** The titles of those that are over. */
  readonly over: readonly string[]
}

/** The files of the next issue, and what became of events. */
export function nextIssue(next: NextIssue, project: Project, folders: TemplateFolders): MadeIssue {
  const { id, file, number, date, writtenDate, lang, others, old, from, isFirst } = next
  const fillingsIn = (language: string): Fillings => ({
    fields: project.catalogue.fields,
    words: starterWords(folders, language),
    number: 0,
    address: placeholderAddress,
    zone: project.newsletter.zones[0] ?? 'Europe/London',
  })
  const fillings = fillingsIn(lang)
  const otherFillings = new Map(others.map((one) => [one, fillingsIn(one)]))
  const made = next.sections.map(({ type, old: before, isKept }, i) => {
    const numbered = (one: Fillings): Fillings => ({ ...one, number: i + 1 })
    const inOthers = new Map([...otherFillings].map(([language, one]) => [language, numbered(one)]))
    return newSection(type, before, { file, date, isKept, fillings: numbered(fillings), others: inOthers })
  })
  // A translation names the sections that it is of.
  const sections = others.length > 0 ? withIds(made) : made
  const inbox = ({ words }: Fillings) => ({
    subject: words.get('placeholders.subject') ?? '',
    preview: words.get('placeholders.preview') ?? '',
  })
  const kept = old ? old.entries.filter(({ key, value }) => lasting.includes(key) && value.kind !== 'empty') : []
  const fields: { readonly [field: string]: Plain } = {
    ...(number !== null && { number }),
    date: writtenDate,
    ...Object.fromEntries(kept.map(({ key, value }) => [key, plainOf(value, file)])),
    ...inbox(fillings),
  }
  const about = [
    isFirst ? 'Your first issue.' : from === null ? 'Begun from nothing.' : `Made from ${from}.`,
    `Words in [brackets] keep a place free: write what belongs there. “cohes3ion check ${id}” names those that are left.`,
  ]
  const translations = others.map((language): [string, string] => {
    const path = file.replace(/(?=\.yaml$)/, `.${language}`)
    const said = inbox(otherFillings.get(language) ?? fillings)
    const text = { schema: schemaLine(path), about: [translationNote(id)], fields: said }
    return [path, translationText(text, language, sections)]
  })
  return {
    files: new Map([...translations, [file, issueText({ schema: schemaLine(file), about, fields }, sections)]]),
    events: sections.reduce((sum, { events }) => sum + events, 0),
    over: sections.flatMap(({ over }) => over),
  }
}

function translationNote(id: string): string {
  return `${id} in another language: only what differs. Sections belong together by their id.`
}

/** Gives each section without an id one after its type: "story", "story-2". */
function withIds(sections: readonly NewSection[]): readonly NewSection[] {
  const taken = new Set(sections.flatMap(({ id }) => id ?? []))
  return sections.map((section) => {
    if (section.id !== null) return section
    let id = section.type
    for (let i = 2; taken.has(id); i += 1) id = `${section.type}-${i}`
    taken.add(id)
    return { ...section, id }
  })
}
