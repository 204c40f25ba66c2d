import { emailTooLong } from './emailTooLong.ts'
import { pictureNotHosted } from './pictureNotHosted.ts'

/** Every rule, in the order in which they look. */
export const rules = [pictureNotHosted, emailTooLong] as const
