import { sha256 } from '../lib/cache/digest.ts'

/** A field without a value is left out of a record. */
export function withoutNull(_: string, value: unknown): unknown {
  return value === null ? undefined : value
}

/** SHA-256 of what a record says, whichever spaces and line ends it is written with. */
export function digestOfRecord(record: object): string {
  return sha256(new TextEncoder().encode(JSON.stringify(record, withoutNull)))
}

/** Whether a record says what its own digest is of; true for one without a digest, as former versions wrote it. */
export function isAsWritten(text: string): boolean {
  try {
    const { digest, ...record }: { readonly digest?: unknown } = JSON.parse(text)
    return digest === undefined || digest === digestOfRecord(record)
  } catch {
    return false
  }
}
