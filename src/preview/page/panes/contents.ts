import type { DataView as MadeView } from '../../state.ts'
import type { DataContent } from './dataPane.ts'
import { inbox } from './inbox.ts'
import { links } from './links.ts'
import { outline } from './outline.ts'
import { pictures } from './pictures.ts'
import { size } from './size.ts'
import { source } from './source.ts'
import { plainText, strippedText } from './texts.ts'

export const dataContents: { readonly [view in MadeView]: DataContent } = {
  inbox,
  text: plainText,
  stripped: strippedText,
  source,
  outline,
  links,
  pictures,
  size,
}
