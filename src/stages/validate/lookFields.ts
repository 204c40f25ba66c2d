import { entryOf } from '../../fields/entries.ts'
import type { Contract, FieldsOf } from '../../model/contract.ts'
import type { Look, OwnColour } from '../../model/newsletter.ts'
import type { RawMap } from '../../model/raw.ts'

/** The fields of newsletter.yaml that change how a theme looks. */
export const lookFields = {
  logo: {
    type: 'image',
    credit: false,
    help: 'your own logo, small, left of the name: opaque, or light on a dark masthead',
  },
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
export function readLook(root: RawMap, { colours, face }: Omit<FieldsOf<typeof lookFields>, 'logo'>): Look {
  const group = entryOf(root, 'colours')?.value
  const own = (name: 'deep' | 'accent'): OwnColour | null => {
    const colour = colours?.[name] ?? null
    const place = group?.kind === 'map' ? entryOf(group, name)?.value.place : undefined
    return colour === null ? null : { colour, place: place ?? root.head }
  }
  return { deep: own('deep'), accent: own('accent'), face }
}
