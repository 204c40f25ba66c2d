import { emailTooLong } from './emailTooLong.ts'
import { pictureNotHosted } from './pictureNotHosted.ts'

export const platformRules = [pictureNotHosted, emailTooLong] as const
