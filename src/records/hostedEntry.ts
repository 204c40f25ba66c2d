import type { HostedPicture } from '../model/hosted.ts'

/** What is recorded of an uploaded picture. */
export type HostedEntry = Omit<HostedPicture, 'place'>
