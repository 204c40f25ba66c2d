import { wrapText } from '../../lib/text/wrap.ts'
import { rows, type Topic } from './topic.ts'

const rulesAbout = 'rules about '

/** Groups of more names than this are counted in the list of all, and not listed there. */
const mostListed = 20

/** A topic for each group: its names, each with a line; of all rules, their names by group. */
export function groupTopics(topics: readonly Topic[]): readonly Topic[] {
  const groups = groupsOf(topics)
  const rules = groups.filter(({ group }) => group.startsWith(rulesAbout))
  const listOfRules: Topic = {
    name: 'rules',
    aliases: ['rule'],
    kind: `${rules.flatMap(({ members }) => members).length} in all`,
    group: 'groups',
    summary: '',
    text: () => rows(rules.map(({ group, members }) => [group.slice(rulesAbout.length), namesIn(members)] as const)),
  }
  const each = groups.map(({ group, members }) => ({
    name: group,
    aliases: group.startsWith(rulesAbout) ? [group.slice(rulesAbout.length)] : [group.replace(/s$/, '')],
    kind: `${members.length} in all`,
    group: 'groups',
    summary: '',
    text: () => rows(members.map(({ name, summary }) => [name, summary] as const)),
  }))
  return [...each, listOfRules]
}

/** All groups with their names, on one screen; of rules, only how many there are. */
export function overview(topics: readonly Topic[]): string {
  const groups = groupsOf(topics)
  const rules = groups.filter(({ group }) => group.startsWith(rulesAbout))
  const counts = rules.map(({ group, members }) => `${group.slice(rulesAbout.length)} (${members.length})`)
  const row = (title: string, words: string) =>
    wrapText(words, 78, `${title.charAt(0).toUpperCase()}${title.slice(1)}`.padEnd(14), ' '.repeat(14))
  return [
    ...groups
      .filter((group) => !rules.includes(group))
      .map(({ group, members }) =>
        row(group, members.length > mostListed ? folded(group, members.length) : namesIn(members)),
      ),
    row('rules about', `${counts.join(', ')}. “cohes3ion explain rules-about-links” lists those about links.`),
  ].join('\n')
}

function folded(group: string, count: number): string {
  return `${count}. “cohes3ion explain ${group}” lists them.`
}

function namesIn(members: readonly Topic[]): string {
  return members.map(({ name }) => name).join(', ')
}

interface Group {
  readonly group: string
  readonly members: readonly Topic[]
}

function groupsOf(topics: readonly Topic[]): Group[] {
  const names = [...new Set(topics.map(({ group }) => group))]
  return names.map((group) => ({ group, members: topics.filter((one) => one.group === group) }))
}
