import type { FramedView } from '../state.ts'
import { asBuilt } from './asBuilt.ts'
import { dark } from './dark.ts'
import { inverted } from './inverted.ts'
import { largeText } from './largeText.ts'
import { noStyle } from './noStyle.ts'
import { outlook } from './outlook.ts'
import { platform } from './platform.ts'
import type { ViewSource } from './viewSource.ts'

/** Every framed view, by id: makes the HTML of its frame. */
export const views: { readonly [View in FramedView]: (source: ViewSource) => string } = {
  desktop: asBuilt,
  'phone-375': asBuilt,
  'phone-320': asBuilt,
  dark,
  inverted,
  'no-pictures': asBuilt,
  'no-style': noStyle,
  platform,
  outlook,
  'large-text': largeText,
}
