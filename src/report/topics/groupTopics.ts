import { wrapText } from '../../lib/text/wrap.ts'
import { rows, type Topic } from './topic.ts'

/** Groups of more names than this are counted in the list of all, and not listed there. */
const mostListed = 20

/** A topic for each group: its names, each with a line. */
export function groupTopics(topics: readonly Topic[]): readonly Topic[] {
  return groupsOf(topics).map(({ group, members }) => ({
    name: group,
    aliases: group.startsWith('rules about ') ? [group.slice('rules about '.length)] : [group.replace(/s$/, '')],
    kind: `${members.length} in all`,
    group: 'groups',
    summary: '',
    text: () => rows(members.map(({ name, summary }) => [name, summary] as const)),
  }))
}

/** All groups with their names, on one screen. */
export function overview(topics: readonly Topic[]): string {
  const groups = groupsOf(topics).map(({ group, members }) => {
    const title = `${group.charAt(0).toUpperCase()}${group.slice(1)}:`
    const names = members.map(({ name }) => name)
    const listed =
      names.length > mostListed ? `${names.length}. “cohes3ion explain ${quoted(group)}” lists them.` : names.join(', ')
    return wrapText(listed, 78, `${title} `.padEnd(24), ' '.repeat(24))
  })
  return groups.join('\n')
}

function quoted(group: string): string {
  return group.replace(/^rules about /, '').replaceAll(' ', '-')
}

interface Group {
  readonly group: string
  readonly members: readonly Topic[]
}

function groupsOf(topics: readonly Topic[]): Group[] {
  const names = [...new Set(topics.map(({ group }) => group))]
  return names.map((group) => ({ group, members: topics.filter((one) => one.group === group) }))
}
