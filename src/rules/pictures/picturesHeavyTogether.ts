import { defineRule } from '../rule.ts'
import { pictureName } from './lib/pictureName.ts'
import { kilobytes, maxBytes, maxTotalBytes, uniqueFiles } from './lib/weight.ts'

export const picturesHeavyTogether = defineRule<{ total: number; heaviest: readonly string[] }>({
  id: 'pictures-heavy-together',
  group: 'pictures',
  severity: 'warning',
  summary: 'All pictures of the issue together have so many bytes that it loads slowly.',
  why: 'Each picture may be small enough and all of them too much: a megabyte takes a telephone with a poor connection five seconds and more, and whoever scrolls faster sees blank boxes. Save the heaviest ones smaller, or leave out what is only decoration.',
  looksAt: 'the size of all picture files together.',
  say: ({ total, heaviest }) => ({
    message: `The pictures of this issue have ${kilobytes(total)} together; above about ${kilobytes(maxTotalBytes)} it loads slowly on a telephone.`,
    help: `Begin with the heaviest: ${heaviest.join(', ')}. Save them smaller, or leave out what is only decoration.`,
  }),
  good: () => [inText([290_000, 290_000, 290_000]), inText([20_000, 20_000, 20_000, 20_000, 20_000, 20_000])],
  bad: () => [
    { ...inText([290_000, 280_000, 270_000, 260_000]), at: ['date'] },
    { ...inText([200_000, 200_000, 200_000, 200_000, 200_000, 200_000]), at: ['date'] },
  ],
  look: {
    // Their total counts.
    issue({ manuscript, issue }, found) {
      const files = uniqueFiles(manuscript.pictures)
      const bytesOf = (one: (typeof files)[number]) => one.picture.file.bytes
      // picture-heavy reports what a single picture has above its own limit, so that does not count here.
      const spared = files.reduce((sum, one) => sum + Math.min(bytesOf(one), maxBytes), 0)
      if (spared <= maxTotalBytes) return
      const sorted = [...files].sort((a, b) => bytesOf(b) - bytesOf(a))
      found(issue.place, {
        total: files.reduce((sum, one) => sum + bytesOf(one), 0),
        heaviest: sorted.slice(0, 3).map((one) => `${pictureName(one)} (${kilobytes(bytesOf(one))})`),
      })
    },
  },
})

function inText(sizes: readonly number[]) {
  const words = ['covers', 'shelves', 'readers', 'authors', 'a library', 'a harbour']
  return {
    body: sizes.map((_, i) => `![Plans and ${words[i]}](plans${i}.png)\n`).join('\nMore of them:\n\n'),
    pictures: Object.fromEntries(
      sizes.map((bytes, i) => [`plans${i}.png`, { width: 1200, height: 600, bytes }] as const),
    ),
  }
}
