/** "512 bytes", "22.6 KB", of 1,000 bytes each. */
export function sizeInWords(bytes: number): string {
  if (bytes >= 1000) return `${(bytes / 1000).toFixed(1)} KB`
  return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`
}
