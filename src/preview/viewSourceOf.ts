import { artifactOf } from '../artifacts/artifactOf.ts'
import type { Email } from '../model/email.ts'
import type { Target } from '../targets/target.ts'
import { pastedArtifact } from './describe.ts'
import type { ViewSource } from './views/viewSource.ts'

/** Collects what the framed views are made from. */
export function viewSourceOf(email: Email, platform: Target['platform']): ViewSource {
  const document = artifactOf(email, 'document') ?? pastedArtifact(email)
  const paste = pastedArtifact(email)
  return {
    document: document.text,
    paste: paste.text,
    starts: document.starts?.map((start, i) => ({ document: start, paste: paste.starts?.[i] ?? start })) ?? null,
    pictures: email.pictures,
    subject: email.subject,
    preview: email.preview,
    wrap: platform?.wrap ?? null,
  }
}
