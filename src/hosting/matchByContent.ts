import { sha256 } from '../lib/cache/digest.ts'
import { addressProblem } from './addressProblem.ts'
import { matchAddresses } from './matchAddresses.ts'
import type { Matching } from './matching.ts'
import type { PastedAddress } from './pastedAddress.ts'
import type { UploadItem } from './uploadList.ts'

/** Loads what stands at an address; null if it cannot be loaded. */
type Load = (address: string) => Promise<Uint8Array | null>

/** Addresses that are loaded at most: a page may show many pictures. */
const maxLoads = 60

/** A matching in which what stands at the addresses counts too, where names left it open. */
export async function matchByContent(
  items: readonly UploadItem[],
  pasted: readonly PastedAddress[],
  load: Load,
): Promise<Matching & { readonly loaded: number; readonly failed: number }> {
  const byName = matchAddresses(items, pasted)
  const certain = new Set(byName.matches.flatMap(({ given, by }) => (by === 'order' ? [] : [given.address])))
  const open = [...new Set(pasted.map(({ address }) => address))]
    .filter((address) => !certain.has(address) && addressProblem(address) === null)
    .slice(0, maxLoads)
  const contents = new Map<string, string>()
  let failed = 0
  // One after another: they stand on one site.
  for (const address of open) {
    const bytes = await load(address)
    const digest = bytes && sha256(bytes)
    const same = items.filter(({ picture, copy }) => digest === picture.digest || (copy && digest === copy.digest))
    const [item, ...more] = digest === null ? [] : same
    if (digest === null) failed += 1
    // Two pictures of the same bytes cannot be told apart by them.
    else if (item && more.length === 0) contents.set(address, item.path)
  }
  return { ...matchAddresses(items, pasted, contents), loaded: open.length - failed, failed }
}
