import { baseName } from '../../../lib/files/paths.ts'
import type { Passage } from '../../../model/manuscript.ts'
import { defineRule } from '../../rule.ts'
import { type Aligned, alignPassages } from './alignPassages.ts'
import { namesOf } from './inText.ts'
import { type PairedField, pairedFields } from './pairedFields.ts'

/** What running text consists of. */
type Block = 'paragraph' | 'item' | 'heading' | 'alt'

interface Details {
  /** The block in the language that has it. */
  readonly what: string
  readonly has: string
  readonly lacks: string
  /** What stands in its place in the language that lacks it; null where nothing does. */
  readonly instead: string | null
  readonly isOnlyInTranslation: boolean
  /** The file of the translation. */
  readonly file: string
}

interface BlockRule extends Pick<Parameters<typeof defineRule<Details>>[0], 'id' | 'summary' | 'why' | 'good' | 'bad'> {
  readonly block: Block
  readonly looksAt: string
}

/** A rule for one kind of block. It finds the first difference in a text: those after it may follow from that one. */
export function defineBlockRule({ block, ...rule }: BlockRule) {
  return defineRule<Details>({
    ...rule,
    group: 'languages',
    severity: 'warning',
    say: ({ what, has, lacks, instead, isOnlyInTranslation, file }) => ({
      message: instead
        ? `This is ${instead} in the ${lacks}, and ${what} in the ${has}.`
        : `This is ${what} that only the ${has} has: readers of the ${lacks} do not get it.`,
      help: instead
        ? 'Make both the same, so that both languages look alike.'
        : isOnlyInTranslation
          ? `Add it in the ${lacks}, or take it out here.`
          : `Translate it in ${file}, or take it out in both.`,
    }),
    look: {
      variants({ variants }, found) {
        const { original, other } = namesOf(variants)
        for (const field of pairedFields(variants)) {
          const first = alignPassages(field).find((one) => differingBlock(one, field) === block)
          if (!first) continue
          const { source: one, translation: its } = first
          const isOnlyInTranslation = one === null
          const shown = its ?? one
          found(shown.at(0, shown.text.length), {
            what: nameOf(one ?? its),
            has: isOnlyInTranslation ? other : original,
            lacks: isOnlyInTranslation ? original : other,
            instead: one && its && nameOf(its),
            isOnlyInTranslation,
            file: baseName(field.translation[0]?.at(0, 0).source.path ?? ''),
          })
        }
      },
    },
  })
}

/** The kind of block in which a passage and its counterpart differ; null if they do not. */
function differingBlock({ source, translation }: Aligned, field: PairedField): Block | null {
  const roles: string[] = [source, translation].flatMap((one) => one?.role ?? [])
  const isPair = source !== null && translation !== null
  if (isPair && source.role === translation.role) {
    const isSame = source.level === translation.level
    // One that skips a level is found for itself.
    return isSame || skipsLevel(source, field.source) || skipsLevel(translation, field.translation) ? null : 'heading'
  }
  if (roles.includes('heading')) return 'heading'
  if (roles.includes('item')) return 'item'
  return roles.includes('alt') ? 'alt' : 'paragraph'
}

function skipsLevel(heading: Passage, all: readonly Passage[]): boolean {
  return heading.level === 4 && !all.slice(0, all.indexOf(heading)).some(({ level }) => level === 3)
}

const names: { readonly [role: string]: string } = {
  paragraph: 'a paragraph',
  item: 'an item of a list',
  alt: 'a picture',
}

function nameOf({ role, level }: Passage): string {
  return level === null ? (names[role] ?? 'a text') : level === 3 ? 'a heading' : 'a smaller heading'
}
