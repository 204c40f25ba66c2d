import { dataViews, type FramedView, framedViews } from '../state.ts'

type ViewId = FramedView | (typeof dataViews)[number]['id']

export interface View {
  readonly id: ViewId
  readonly label: string
  /** The key that shows or hides it. */
  readonly key: string
  /** What it shows, in a few words. */
  readonly note: string
  /** Width of its frame in CSS pixels; null for a data view. */
  readonly width: number | null
}

const about: { readonly [id in ViewId]: readonly [key: string, note: string] } = {
  desktop: ['d', 'in a wide window'],
  'phone-375': ['p', '375 pixels wide'],
  'phone-320': ['n', '320 pixels, the narrowest'],
  dark: ['k', 'the document’s dark colours; pasted, it stays light'],
  inverted: ['i', 'colours turned by the mail program'],
  'no-pictures': ['b', 'alternative text in their place'],
  'no-style': ['y', 'without the style element'],
  platform: ['m', 'our approximation of its wrapper'],
  outlook: ['w', 'what Word’s engine is published to show'],
  'large-text': ['a', 'text at twice its size'],
  inbox: ['x', 'three mail programs, approximately'],
  text: ['t', 'what is sent beside the HTML'],
  stripped: ['h', 'what is left when tags are dropped'],
  source: ['s', 'what you paste'],
  outline: ['o', 'in the order in which it is read aloud'],
  links: ['l', 'each text beside its address'],
  pictures: ['u', 'where each stands on the web'],
  size: ['z', 'by section'],
}

const view = (id: ViewId, label: string, width: number | null): View => ({
  id,
  label,
  width,
  key: about[id][0],
  note: about[id][1],
})

/** As in the chooser and in the list of keys. */
export const viewGroups: readonly { readonly label: string; readonly views: readonly View[] }[] = [
  { label: 'As it arrives', views: framedViews.map(({ id, label, width }) => view(id, label, width)) },
  { label: 'What is in it', views: dataViews.map(({ id, label }) => view(id, label, null)) },
]

export const allViews: readonly View[] = viewGroups.flatMap(({ views }) => views)

export function viewOf(id: string): View | undefined {
  return allViews.find((one) => one.id === id)
}
