import { defineFinding } from '../model/findingKind.ts'

export const linkAddress = defineFinding<{ href: string; why: 'no-scheme' | 'script' | 'space' | 'placeholder' }>({
  id: 'link-address',
  severity: 'error',
  summary: 'A link’s address would not work in an email.',
  advice:
    'An email has no web site around it, so every address must be whole, from https:// to the end. mailto: and tel: work too. Addresses that run a program are never passed on.',
  say: ({ href, why }) =>
    ({
      'no-scheme': {
        message: `“${href}” is not a whole web address.`,
        help:
          href.includes('@') && !href.includes('/')
            ? `Write mailto:${href}`
            : `Write it from the start: https://${href.replace(/^(https?:)?[./]*/i, '')}`,
      },
      script: {
        message: `“${shorten(href)}” is not an address that an email may hold.`,
        help: 'Use an address that starts with https://, mailto: or tel:',
      },
      space: {
        message: `There is a space in the address “${shorten(href)}”.`,
        help: 'Write %20 where the address has a space, or copy it from the browser again.',
      },
      placeholder: {
        message: href === '' ? 'This link has no address.' : `“${href}” leads nowhere.`,
        help: 'Put in the real address, from https:// to the end.',
      },
    })[why],
})

export const linkWithoutText = defineFinding<{ href: string }>({
  id: 'link-without-text',
  severity: 'error',
  summary: 'A link has no words to click on.',
  advice: 'Somebody who hears the newsletter read aloud gets only the words of a link. Without words there is nothing.',
  say: ({ href }) => ({
    message: `The link to ${shorten(href)} has no words.`,
    help: 'Write what it leads to between the square brackets: [the good practice guide](https://…).',
  }),
})

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
