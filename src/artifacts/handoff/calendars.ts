import { folderAddress } from '../../lib/address/folderAddress.ts'
import { sha256 } from '../../lib/cache/digest.ts'
import type { Artifact } from '../../model/artifact.ts'
import type { EmailCalendar } from '../../model/email.ts'
import type { TemplateValues } from '../../model/letter.ts'
import type { CompiledLetters } from '../kind.ts'

/** The calendar files that the emails link to, or can; null where there are none. */
export function calendarsView({ id, emails, variants }: CompiledLetters): TemplateValues | null {
  const offered = emails.flatMap(({ calendars }) => calendars)
  if (offered.length === 0) return null
  const folder = variants[0]?.newsletter.target.calendars ?? null
  const base = folder === null ? null : folderAddress(folder)
  const inFolder = offered.filter(({ address }) => base !== null && address?.startsWith(base))
  const uploaded = offered.filter((one) => one.address !== null && !inFolder.includes(one))
  const missing = offered.filter(({ address }) => address === null)
  return {
    folder: base,
    inFolder: inFolder.map((one) => ({ ...one })),
    uploaded: uploaded.map((one) => ({ ...one })),
    missing: missing.map((one) => ({ ...one })),
    command: `cohes3ion images ${id} --paste addresses.txt`,
    record: `records/${id}/hosted.yaml`,
    lines: linesFor(
      missing,
      emails.flatMap(({ artifacts }) => artifacts),
    ),
    folderLine: 'calendars: https://www.example.org/newsletter/',
  }
}

/** What the record needs of these files, apart from their addresses. */
function linesFor(files: readonly EmailCalendar[], artifacts: readonly Artifact[]): string {
  const entries = files.map(({ name }) => {
    const content = artifacts.find((one) => one.name === name)?.bytes() ?? ''
    const digest = sha256(Buffer.from(content))
    return `  - file: ${name}\n    digest: ${digest}\n    address: \n`
  })
  return `calendars:\n${entries.join('')}`
}
