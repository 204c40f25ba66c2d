import { entryOf } from '../../fields/entries.ts'
import type { ReadContext } from '../../fields/fieldType.ts'
import { unknownField } from '../../findings/fields.ts'
import type { Contract, FieldsOf } from '../../model/contract.ts'
import type { Look, OwnColour } from '../../model/newsletter.ts'
import type { RawMap } from '../../model/raw.ts'

/** The fields of newsletter.yaml that change how a theme looks. */
export const lookFields = {
  logo: { type: 'image', help: 'your own logo, small, left of the name: opaque, or light on a dark masthead' },
  colours: {
    type: 'group',
    fields: {
      deep: { type: 'color', help: 'the ground of the masthead, and the lines above titles' },
      accent: { type: 'color', help: 'links, buttons and figures' },
    },
    help: 'your own colours in place of the theme’s; all others follow from them',
  },
  face: { type: 'choice', options: ['sans', 'serif'], help: 'letters without serifs, or with them, as in books' },
} as const satisfies Contract

/** The newsletter's look, but for its logo. */
export function readLook(
  root: RawMap,
  { colours, face }: Omit<FieldsOf<typeof lookFields>, 'logo'>,
  context: ReadContext,
): Look {
  checkCredit(root, context)
  const written = mapAt(root, 'colours')
  const own = (name: 'deep' | 'accent'): OwnColour | null => {
    const colour = colours?.[name] ?? null
    const place = (written && entryOf(written, name)?.value.place) ?? root.head
    return colour === null ? null : { colour, place }
  }
  return { deep: own('deep'), accent: own('accent'), face }
}

/** Reports the credit of a logo: the masthead has no place for it. */
function checkCredit(root: RawMap, { report }: ReadContext): void {
  const logo = mapAt(root, 'logo')
  const credit = logo && entryOf(logo, 'credit')
  const known = ['src', 'alt', 'decorative']
  if (credit) report(unknownField.at(credit.keyPlace, { field: 'credit', owner: 'logo', near: [], known }))
}

function mapAt(root: RawMap, field: string): RawMap | null {
  const value = entryOf(root, field)?.value
  return value?.kind === 'map' ? value : null
}
