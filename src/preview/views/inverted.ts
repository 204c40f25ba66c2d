import { framedDocument } from './framed.ts'
import type { ViewSource } from './viewSource.ts'

const inversion = 'filter:invert(1) hue-rotate(180deg)!important'

/** An email without a background is shown on the window's white, which the filter does not invert. */
const background = ':where(body:not([bgcolor])){background-color:#fff}'

/** Inverts all colours but those of pictures, about as Gmail's app does in dark mode whatever the email declares. */
export function inverted(source: ViewSource): string {
  const css = `${background}html{${inversion}}img{${inversion}}`
  return framedDocument(source, { scheme: 'light', css })
}
