import type { Email } from '../model/email.ts'
import type { Newsletter } from '../model/newsletter.ts'
import { targets } from '../targets/index.ts'
import type { PasteForm } from '../targets/target.ts'
import { pastedEdition } from './describe.ts'
import type { ViewSource } from './views/viewSource.ts'

export function pasteFormOf(newsletter: Newsletter | null): PasteForm | null {
  return targets.find(({ id }) => id === newsletter?.target.name)?.paste ?? null
}

/** What the framed views are made from. */
export function viewSourceOf(email: Email, newsletter: Newsletter | null): ViewSource {
  const document = email.editions.find(({ suffix }) => suffix === '') ?? pastedEdition(email)
  const paste = pastedEdition(email)
  return {
    document: document.html,
    paste: paste.html,
    starts: document.starts?.map((start, i) => ({ document: start, paste: paste.starts?.[i] ?? start })) ?? null,
    pictures: email.pictures.map(({ name }) => name),
    subject: email.subject,
    preview: email.preview,
    wrap: pasteFormOf(newsletter)?.wrap ?? null,
  }
}
