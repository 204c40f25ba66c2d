import { artifactOf } from '../model/artifact.ts'
import type { Email } from '../model/email.ts'
import type { Newsletter } from '../model/newsletter.ts'
import { targets } from '../targets/index.ts'
import type { Target } from '../targets/target.ts'
import { pastedArtifact } from './describe.ts'
import type { ViewSource } from './views/viewSource.ts'

export function platformOf(newsletter: Newsletter | null): Target['platform'] {
  return targets.find(({ id }) => id === newsletter?.target.name)?.platform ?? null
}

/** What the framed views are made from. */
export function viewSourceOf(email: Email, newsletter: Newsletter | null): ViewSource {
  const document = artifactOf(email, 'document') ?? pastedArtifact(email)
  const paste = pastedArtifact(email)
  return {
    document: document.text,
    paste: paste.text,
    starts: document.starts?.map((start, i) => ({ document: start, paste: paste.starts?.[i] ?? start })) ?? null,
    pictures: email.pictures.map(({ name }) => name),
    subject: email.subject,
    preview: email.preview,
    wrap: platformOf(newsletter)?.wrap ?? null,
  }
}
