import { baseName } from '../lib/files/paths.ts'
import { looksLikePhotograph } from '../rules/pictures/lib/weight.ts'
import type { IssuePicture } from './issuePictures.ts'

/** What is done to a picture for its copy, besides removing private data. */
export interface CopyPlan {
  /** In pixels: twice the width at which it is shown, for dense screens; null if it is no wider. */
  readonly width: number | null
  /** Whether it is turned upright, as its camera says. */
  readonly turns: boolean
  /** Whether its colours, for print, become those of screens. */
  readonly converts: boolean
  /** Whether it is compressed as JPEG instead of PNG, where nothing of it is see-through. */
  readonly mayBeJpeg: boolean
}

/** null for a picture that is copied as it is: one that moves would stand still. */
export function copyPlan({ file, width }: Pick<IssuePicture, 'file' | 'width'>): CopyPlan | null {
  if (file.frames > 1) return null
  const wanted = width === null ? null : 2 * width
  return {
    width: wanted !== null && wanted < file.width ? wanted : null,
    turns: file.orientation !== 1,
    converts: file.inks,
    mayBeJpeg: looksLikePhotograph(file),
  }
}

/** "scaled plans.png from 4000 to 1104 pixels and turned it upright"; null if the plan changes nothing. */
export function planInWords({ file }: Pick<IssuePicture, 'file'>, plan: CopyPlan): string | null {
  const name = baseName(file.path)
  const steps = [
    plan.width !== null && `scaled ${name} from ${file.width} to ${plan.width} pixels`,
    plan.turns && `turned ${name} upright`,
    plan.converts && `changed the colours of ${name} from print to screen`,
    plan.mayBeJpeg && `saved ${name} as JPEG`,
  ].filter((one) => one !== false)
  return steps.length === 0 ? null : steps.join(', ')
}
