/** Headers that a draft may have, and that are written anew when it is sent. */
const replaced = /^(?:from|sender|reply-to|to|cc|bcc|date|message-id|x-unsent):/i

/** A draft as it is sent: with these headers in the place of its own, and everything below them as it is. */
export function addressDraft(draft: string, headers: readonly string[]): string {
  const end = draft.indexOf('\r\n\r\n')
  // A line that starts with white space goes on with the header above it.
  const kept = draft
    .slice(0, end)
    .split(/\r\n(?![ \t])/)
    .filter((header) => !replaced.test(header))
  return [...headers, ...kept].join('\r\n') + draft.slice(end)
}
