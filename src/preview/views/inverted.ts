import { framedDocument } from './framed.ts'
import type { ViewSource } from './viewSource.ts'

const inversion = 'filter:invert(1) hue-rotate(180deg)!important'

/** An email without a ground of its own stands on the window's white, which no filter reaches. */
const ground = ':where(body:not([bgcolor])){background-color:#fff}'

/** Colours turned over by force, near to what Gmail's app does in dark mode: it asks no email, and leaves pictures. */
export function inverted(source: ViewSource): string {
  const css = `${ground}html{${inversion}}img{${inversion}}`
  return framedDocument(source, { scheme: 'light', css })
}
