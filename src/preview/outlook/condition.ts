/** Outlook 2016 and all later ones say 16. */
const version = 16

/** A longer one is no condition that a person wrote; reading it would only use up the stack. */
const maxLength = 200

/**
 * Whether the condition of a conditional comment holds in Word's engine: "mso", "gte mso 9", "(mso 16)|(IE)". A feature
 * other than `mso` is false, as is what cannot be read.
 */
export function holdsInWord(condition: string): boolean {
  const words = condition.length > maxLength ? [] : (condition.match(/[!&|()]|[^\s!&|()]+/g) ?? [])
  let next = 0
  const take = (word: string): boolean => {
    if (words[next]?.toLowerCase() !== word) return false
    next += 1
    return true
  }
  const either = (): boolean => {
    let holds = both()
    while (take('|')) holds = both() || holds
    return holds
  }
  const both = (): boolean => {
    let holds = single()
    while (take('&')) holds = single() && holds
    return holds
  }
  const single = (): boolean => {
    if (take('!')) return !single()
    if (!take('(')) return feature()
    const holds = either()
    take(')')
    return holds
  }
  const feature = (): boolean => {
    const operator = ['gte', 'gt', 'lte', 'lt'].find(take)
    const name = words[next++]?.toLowerCase()
    const asked = Number(words[next])
    if (Number.isNaN(asked)) return name === 'mso' || name === 'true'
    next += 1
    return name === 'mso' && compare(operator, asked)
  }
  return either() && next === words.length
}

function compare(operator: string | undefined, asked: number): boolean {
  switch (operator) {
    case 'gte':
      return version >= asked
    case 'gt':
      return version > asked
    case 'lte':
      return version <= asked
    case 'lt':
      return version < asked
    default:
      return version === asked
  }
}
