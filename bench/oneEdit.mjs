// The edit that is measured: other words in one paragraph of the sample issue, different in each round.

/** The words that are edited must be in this file once. */
export const editedFile = 'issues/issue-5/issue.yaml'

const words = 'no indication of the challenges ahead'

export function edit(text, round) {
  if (text.split(words).length !== 2) throw new Error(`“${words}” should be there once to be edited`)
  return text.replace(words, `no indication of the ${round + 1000} challenges ahead`)
}
