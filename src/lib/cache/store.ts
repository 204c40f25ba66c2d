/** Bytes kept from one run to the next. Whatever goes wrong with them, the answer is null: they can be made again. */
export interface Store {
  /** What was written under this name with exactly this key. */
  read(name: string, key: string): Uint8Array | null
  write(name: string, key: string, content: Uint8Array): void
}
