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
        help: wholeAddress(href),
      },
      script: {
        message: `“${shorten(href)}” is not an address that an email may hold.`,
        help: 'Use an address that starts with https://, mailto: or tel:',
      },
      space: {
        message: `There is a space in the address “${shorten(href)}”.`,
        help: /^(tel|mailto):/i.test(href)
          ? 'Write it without spaces.'
          : 'Write %20 where the address has a space, or copy it from the browser again.',
      },
      placeholder: {
        message: href === '' ? 'This link has no address.' : `“${href}” leads nowhere.`,
        help: 'Put in the real address, from https:// to the end.',
      },
    })[why],
})

export const linkForm = defineFinding<{ href: string }>({
  id: 'link-form',
  severity: 'error',
  summary: 'A link in a text has its brackets wrong, and would be printed with them.',
  advice: 'A link is written as [words](https://…): square brackets first, round ones right behind them, both closed.',
  say: ({ href }) => ({
    message: `The brackets around ${shorten(href)} do not make a link.`,
    help: 'Write it as [words](https://…), with no space between the two pairs of brackets.',
  }),
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

/** The address she most likely means, where it can be told. */
function wholeAddress(href: string): string {
  if (/^[^\s/@]+@[^\s/@]+$/.test(href)) return `Write mailto:${href}`
  const rest = href.replace(/^(https?:)?\/*/i, '')
  const isSite =
    /^([\w-]+\.)+[a-z]{2,}([/:?#]|$)/i.test(rest) && !/^[\w-]+\.(pdf|docx?|xlsx?|html?|png|jpe?g|gif)$/i.test(rest)
  return isSite && !/^\/[^/]/.test(href)
    ? `Write it from the start: https://${rest}`
    : /^(?:\/(?!\/)|\.{1,2}\/)/.test(href)
      ? 'Write it from https:// to the end. Or give your website’s address once, in newsletter.yaml: “base: https://www.example.org/”; links that start with / are then completed with it.'
      : 'Write it from https:// to the end.'
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
