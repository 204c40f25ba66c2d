import { artifactOf } from '../../artifacts/artifactOf.ts'
import { baseName } from '../../lib/files/paths.ts'
import { defineRule } from '../rule.ts'

interface Details {
  readonly issue: string
  /** Names of files. */
  readonly missing: readonly string[]
  readonly changed: readonly string[]
}

const section = { image: { src: 'plans.png', alt: 'Eight report covers on a shelf' } }
const pictures = { 'plans.png': { width: 1200, height: 600 } }

export const pictureNotHosted = defineRule<Details>({
  id: 'picture-not-hosted',
  group: 'platform',
  severity: 'warning',
  blocksFinal: true,
  summary: 'A picture has no address on the web, which a pasted newsletter needs.',
  why: 'What is pasted into the sending platform has no folder beside it, so every picture must stand somewhere on the web: upload it, and give its address with “cohes3ion images”. Until then everything else is built to look at, and the HTML to paste is held back. Whoever has a folder on the web can name it in newsletter.yaml instead, under target, as `pictures: https://…`, and upload the folder out/ISSUE/images there.',
  looksAt: 'the pictures of an issue that is pasted.',
  say: ({ issue, missing, changed }) => ({
    message: [
      missing.length > 0 && missingText(missing),
      changed.length > 0 && `${listOf(changed)} changed after the upload`,
    ]
      .filter(Boolean)
      .join(', and ')
      .concat(', so the HTML to paste is held back.'),
    help: `Run “cohes3ion images ${issue}”: it says what to upload, and takes the addresses.`,
  }),
  good: () => [{ section, pictures }],
  bad: () => [{ section, pictures, newsletter: { target: null }, at: ['plans.png'] }],
  look: {
    // The email lists its pictures.
    issue({ email, issue }, found) {
      if (!artifactOf(email, 'paste')) return
      const unhosted = email.pictures.filter(({ address }) => address === null)
      const namesOf = (isChanged: boolean) =>
        unhosted.filter((one) => one.isChanged === isChanged).map(({ path }) => baseName(path))
      const [first] = unhosted
      if (first) found(first.place, { issue: issue.id, missing: namesOf(false), changed: namesOf(true) })
    },
  },
})

function missingText(names: readonly string[]): string {
  return names.length === 1
    ? `The picture ${names[0]} has no address on the web yet`
    : `${names.length} pictures have no address on the web yet (${listOf(names)})`
}

/** How many names are listed. */
const maxNames = 4

function listOf(names: readonly string[]): string {
  const more = names.length - maxNames
  return [...names.slice(0, maxNames), ...(more > 0 ? [`${more} more`] : [])].join(', ')
}
