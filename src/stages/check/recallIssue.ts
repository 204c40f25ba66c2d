import { digest } from '../../lib/cache/digest.ts'
import type { Memory } from '../../lib/cache/memory.ts'
import type { Place, Source } from '../../model/source.ts'
import type { Evidence } from '../../rules/evidence.ts'
import type { Said } from './askSubject.ts'
import { nameOfText } from './nameOfText.ts'

/**
 * What rules of a whole issue said when they last looked at exactly this, or what they say now: most issues of a
 * newsletter are not the one that is being written. `shared` stands for the
 * rules and the setting, `artifacts` for the email's texts.
 */
export function recallIssue(
  memory: Memory,
  evidence: Evidence,
  artifacts: readonly string[],
  shared: string,
  look: () => Said,
): RecalledIssue {
  // The files that rules can point into.
  const sources = [...new Set([...evidence.issue.sources, evidence.newsletter.place.source])]
  const key = digest([shared, ...artifacts, ...partsOf(evidence, sources)])
  const known = memory.get(key)
  if (known !== undefined) return { said: unpack(known, sources), isKnown: true }
  const said = look()
  const packed = pack(said, sources)
  if (packed !== null) memory.set(key, packed)
  return { said, isKnown: false }
}

interface RecalledIssue {
  readonly said: Said
  /** Whether no rule was asked. */
  readonly isKnown: boolean
}

/** All that an `Evidence` follows from besides. */
function* partsOf(evidence: Evidence, sources: readonly Source[]): Generator<string | Uint8Array> {
  const { issue, email, manuscript, readPicture } = evidence
  const { artifacts, ...about } = email
  yield* sources.flatMap((source) => [source.path, nameOfText(source.text)])
  const forms = artifacts.map(({ text: _, ...form }) => form)
  const types = [...new Set(issue.sections.map(({ type }) => type))]
  yield asJson([types, about, forms])
  for (const path of new Set(manuscript.pictures.map(({ picture }) => picture.file.path))) {
    yield path
    yield readPicture(path) ?? 'gone'
  }
}

/** Places are left out: each is somewhere in the sources. */
function asJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (isPlace(part) ? undefined : part))
}

/** What an issue may take of a memory, in characters: with more than a thousand findings it is one of its own kind. */
const mostPacked = 100_000

/** null when it is too much, or points into a file that is not a source. */
function pack(said: Said, sources: readonly Source[]): string | null {
  let lost = false
  const packed = JSON.stringify(said, (_, value: unknown) => {
    if (!isPlace(value)) return value
    const source = sources.indexOf(value.source)
    lost ||= source === -1
    return { source, from: value.from, to: value.to }
  })
  return lost || packed.length > mostPacked ? null : packed
}

function unpack(packed: string, sources: readonly Source[]): Said {
  return JSON.parse(packed, (_, value: unknown) =>
    isPlace(value) ? { ...value, source: sources[Number(value.source)] } : value,
  )
}

function isPlace(value: unknown): value is Place {
  return typeof value === 'object' && value !== null && 'source' in value && 'from' in value && 'to' in value
}
