import { defineFinding } from './defineFinding.ts'

export const dictionaryName = defineFinding<{ name: string; wanted: string }>({
  id: 'dictionary-file-name',
  severity: 'warning',
  summary: 'A file that looks like the newsletter’s own dictionary has another name, and is not read.',
  advice:
    'The file dictionary.txt, beside newsletter.yaml, lists the words that a newsletter uses and no dictionary has. Its name must match exactly, with small letters and this ending: other computers tell capitals apart, and Windows may hide an ending.',
  say: ({ name, wanted }) => ({
    message: `${name} is not read: words of your own are looked for in ${wanted}.`,
    help: name.includes('/')
      ? `Move its words into ${wanted} beside newsletter.yaml. If it is not a list of words, give it another name.`
      : `Rename it to ${wanted}, in small letters. If it is not a list of words, give it another name.`,
  }),
})

export const dictionaryOutside = defineFinding<{ path: string }>({
  id: 'dictionary-outside',
  severity: 'warning',
  summary: 'The newsletter’s own dictionary is a link to a file outside of the newsletter, and is not read.',
  advice:
    'A newsletter reads only files in its own folder, so that it can be moved and shared as it is. A list of words that several newsletters share is copied into each of them.',
  say: ({ path }) => ({
    message: `${path} is a link to a file outside this newsletter’s folder, and is not read.`,
    help: `Put a copy of that file in the place of the link, with the name ${path}.`,
  }),
})

export const dictionaryLine = defineFinding<{ entry: string; words: readonly string[] }>({
  id: 'dictionary-entry',
  severity: 'warning',
  summary: 'An entry of dictionary.txt has a sign that no word has, and allows nothing.',
  advice:
    'Each word in dictionary.txt counts as it is written, and each of its forms on a line of its own. Patterns (zib*), flags of other programs’ dictionaries (zib/S) and fields (zib: a plant) have no meaning there. A remark stands behind a space and #.',
  say: ({ entry, words }) => ({
    message: `“${entry}” allows nothing: words count here as they are written, without patterns or other signs.`,
    help: words.length
      ? `Write each word as texts have it, one on a line: ${words.join(', ')}. A remark goes behind “ #”.`
      : 'Write each word as texts have it, one on a line. A remark goes behind “ #”.',
  }),
})
