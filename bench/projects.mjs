// Generated newsletters: the example of every section type, with random words. The same in each run of the benchmark.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parse, stringify } from 'yaml'

/** A project in `folder` with the newsletter.yaml of `root` and no issues yet. */
export function startProject(root, folder) {
  mkdirSync(path.join(folder, 'issues'), { recursive: true })
  cpSync(path.join(root, 'newsletter.yaml'), path.join(folder, 'newsletter.yaml'))
  cpSync(path.join(root, 'templates/pictures'), path.join(folder, 'templates/pictures'), { recursive: true })
  cpSync(path.join(root, 'issues/images'), path.join(folder, 'issues/images'), { recursive: true })
  return folder
}

/** Adds issues with one section of each type. Every other one is a folder, as authors use both forms. */
export function addIssues(root, folder, count) {
  const examples = readExamples(root)
  const ids = Array.from({ length: count }, (_, i) => `issue-${i + 1}`)
  for (const [i, id] of ids.entries()) {
    const random = openRandom(i + 1)
    const asFolder = i % 2 === 1
    const shelf = openShelf(root, asFolder ? '../images' : 'images', random)
    const sections = examples.map((example) => vary(example, examples, random, shelf))
    const file = asFolder ? `${id}/issue.yaml` : `${id}.yaml`
    writeIssue(path.join(folder, 'issues', file), i + 1, sections)
  }
  return ids
}

/** Adds one issue of `count` sections. It has only one table of contents, since that grows with the issue. */
export function addLongIssue(root, folder, count) {
  const examples = readExamples(root)
  const others = examples.filter(({ section }) => section.type !== 'contents')
  const contents = examples.filter(({ section }) => section.type === 'contents')
  const random = openRandom(count)
  const shelf = openShelf(root, 'images', random)
  const body = Array.from({ length: count - contents.length }, (_, i) => others[i % others.length])
  const sections = [...contents, ...body].map((example) => vary(example, examples, random, shelf))
  writeIssue(path.join(folder, 'issues', `sections-${count}.yaml`), count, sections)
  return `sections-${count}`
}

function readExamples(root) {
  const folder = path.join(root, 'templates/sections')
  return readdirSync(folder).map((type) => {
    const read = (name) => parse(readFileSync(path.join(folder, type, name), 'utf8'))
    return { section: read('example.yaml'), hasImage: Boolean(read('section.yaml').fields?.image) }
  })
}

function writeIssue(file, number, sections) {
  mkdirSync(path.dirname(file), { recursive: true })
  const date = `${2000 + (number % 25)}-${String((number % 12) + 1).padStart(2, '0')}`
  writeFileSync(
    file,
    stringify({ number, date, subject: `Issue ${number}`, preview: `What is in issue ${number}.`, sections }),
  )
}

/** A section with other words, two to four times as much body text, and sometimes a picture. */
function vary({ section, hasImage }, examples, random, shelf) {
  const words = wordsOf(examples)
  const reword = (text) => text.replace(/(?<![\w/.:@-])[a-z]{4,}(?![\w/:@-])/g, () => words[random(words.length)])
  const visit = (value, key) => {
    if (Array.isArray(value)) return value.map((item) => visit(item, key))
    if (value && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, visit(part, name)]))
    if (key === 'body') return Array.from({ length: 2 + random(3) }, () => reword(value.trim())).join('\n\n')
    return typeof value === 'string' && /[a-z] [a-z]/.test(value) ? reword(value) : value
  }
  const varied = visit(section, '')
  return hasImage && !varied.image && random(5) < 3 ? { ...varied, image: shelf() } : varied
}

let known
/** The words in the body texts of all examples. */
function wordsOf(examples) {
  known ??= [...new Set(examples.flatMap(({ section }) => section.body?.match(/(?<![\w/.:@-])[a-z]{4,}\b/g) ?? []))]
  return known
}

/** A function that returns one of the sample issues' pictures at random. */
function openShelf(root, from, random) {
  const pictures = readdirSync(path.join(root, 'issues/images'))
  return () => ({ src: `${from}/${pictures[random(pictures.length)]}`, alt: 'Shapes that stand for the regions' })
}

/** Random integers below a limit, in the same sequence for the same seed (mulberry32). */
function openRandom(seed) {
  let state = seed
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
}
