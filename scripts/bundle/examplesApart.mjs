// The examples of the rules are a third of the sources, and only `explain` shows them. So they become a file of their
// own beside the program, and what loads that takes their place in there.
import { readFileSync } from 'node:fs'
import { asAscii } from './asciiSources.mjs'

/** The file of the examples, as the program loads it. */
export const examplesFile = './examples.cjs'

/** What that file is made of. */
export const examplesEntry = `
import { rules } from './src/rules/index.ts'
export const examples = Object.fromEntries(rules.map(({ id, good, bad }) => [id, { good, bad }]))
`

export const examplesApart = {
  name: 'examples-apart',
  setup(builder) {
    builder.onLoad({ filter: /[\\/]src[\\/]rules[\\/].*\.ts$/ }, ({ path }) => ({
      contents: asAscii(withoutExamples(readFileSync(path, 'utf8'), path)),
      loader: 'ts',
    }))
  },
}

/** A rule's source without its examples; every other source as it is. */
function withoutExamples(code, path) {
  if (!/^export const \w+ = defineRule/m.test(code)) return code
  const [, id] = /^ +id: '([\w-]+)',$/m.exec(code) ?? []
  const lean = without(code, 'good', id)
  const leaner = without(lean, 'bad', id)
  if (id === undefined || lean === code || leaner === lean) throw new Error(`${path}: its examples cannot be taken out`)
  return leaner
}

/** As the formatter writes a list: on one line, or up to a bracket as far from the margin as its name. */
function without(code, name, id) {
  return code.replace(
    new RegExp(`^( +)${name}: \\(\\) => (?:\\[.*\\]|\\[\\n[\\s\\S]*?^\\1\\]),$`, 'm'),
    `$1${name}: () => require('${examplesFile}').examples['${id}'].${name},`,
  )
}
