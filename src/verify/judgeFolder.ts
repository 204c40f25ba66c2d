import { sha256 } from '../lib/cache/digest.ts'
import { compareHtml } from './compareHtml.ts'
import type { Difference } from './difference.ts'
import { type Judgement, judgementOf } from './judgement.ts'
import type { Finals } from './openFinals.ts'

/** Whether all files of the final build stand in the out folder as they were made. `read`: null if there is none. */
export function judgeFolder(read: (name: string) => Uint8Array | null, finals: Finals): Judgement {
  const differences = finals.record.artifacts.flatMap(({ name, digest }): Difference[] => {
    const bytes = read(name)
    if (!bytes) return [{ kind: 'missing', where: name, what: 'is missing' }]
    return sha256(bytes) === digest ? [] : differencesIn(name, bytes, finals)
  })
  return judgementOf({ answer: differences.length > 0 ? 'no' : 'yes', differences })
}

function differencesIn(name: string, bytes: Uint8Array, { own, changes }: Finals): Difference[] {
  const final = own.find((one) => one.name === name)
  const found = final ? compareHtml(final, new TextDecoder().decode(bytes), changes).differences : []
  if (found.length === 0) return [{ kind: 'text', where: name, what: 'is not as it was built' }]
  return found.map((one) => ({ ...one, where: one.where === null ? name : `${name}, ${one.where}` }))
}
