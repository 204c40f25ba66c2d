import { meantMacro } from '../lib/address/macro.ts'
import { isFileAddress, meantAddress } from '../lib/address/meantAddress.ts'
import type { Place } from '../model/source.ts'
import { defineFinding } from './defineFinding.ts'

interface BrokenAddress {
  readonly href: string
  readonly why: 'no-scheme' | 'script' | 'space' | 'placeholder' | 'file' | 'macro'
  /** The place of the bare address; null when the file spells it in another way (with escapes). */
  readonly alone: Place | null
}

export const linkAddress = defineFinding<BrokenAddress>({
  id: 'link-address',
  severity: 'error',
  summary: 'A link’s address would not work in an email.',
  advice:
    'An email has no web site around it, so every address must be whole, from https:// to the end. mailto: and tel: work too. Addresses that run a program are never passed on.',
  say: ({ href, why, alone }) => {
    const meant = meantMacro(href) ?? meantAddress(href)
    return {
      ...brokenAddress[why](href, meant),
      suggestion: meant !== null && alone ? { place: alone, replacement: meant } : undefined,
    }
  },
})

const relativeHelp =
  'Write it from https:// to the end. Or give your website’s address once, in newsletter.yaml: “base: https://www.example.org/”; links that start with / are then completed with it.'

type Explain = (href: string, meant: string | null) => { readonly message: string; readonly help: string }

const brokenAddress: { readonly [W in BrokenAddress['why']]: Explain } = {
  'no-scheme': (href, meant) => ({
    message: `“${shorten(href)}” is not a whole address.`,
    help: meant
      ? `Write ${meant}`
      : /^(?:\/(?!\/)|\.{1,2}\/)/.test(href)
        ? relativeHelp
        : 'Write it from https:// to the end.',
  }),
  script: (href) => ({
    message: `“${shorten(href)}” is not an address that an email may hold.`,
    help: 'Use an address that starts with https://, mailto: or tel:',
  }),
  space: spaceInAddress,
  placeholder: (href) => ({
    message: href.trim() === '' ? 'This link has no address.' : `“${shorten(href)}” leads nowhere.`,
    help: 'Put in the real address, from https:// to the end.',
  }),
  macro: (href, meant) => ({
    message: `In “${shorten(href)}” the macro is not alone or its brackets are encoded, so it would not be replaced.`,
    help: `Write ${meant} and nothing else.`,
  }),
  file: (href) => ({
    message: `“${shorten(href)}” is a file on your computer or in your office’s network, which no reader can open.`,
    help: 'Put the file on your web site, and use the address that it has there, from https:// to the end.',
  }),
}

function spaceInAddress(href: string, meant: string | null): ReturnType<Explain> {
  const message = `There is a space in the address “${shorten(href)}”.`
  if (/^\s*tel:/i.test(href))
    return {
      message: meant ? message : `“${shorten(href)}” is not one telephone number.`,
      help: meant
        ? `Write the digits without spaces: ${meant}`
        : 'Write one number, in digits alone: tel:+442920123456',
    }
  if (/^\s*mailto:/i.test(href)) {
    if (!meant) return { message, help: 'Write the email address without spaces, and %20 for each space behind a ?.' }
    const codes = ['%20 for each space', '%26 for &', '%23 for #', '%25 for %'].filter((code) => {
      const [written = ''] = code.split(' ')
      return meant.split(written).length > href.split(written).length
    })
    return { message, help: codes.length > 0 ? `Write ${codes.join(', ')}: ${meant}` : `Write ${meant}` }
  }
  if (/\S\s+(?:https?:|www\.)/i.test(href.replace(/^\s*https?:\/\/\s+/i, '')))
    return { message: `Two addresses stand here: “${shorten(href)}”.`, help: 'Keep one of them, or make two links.' }
  if (isFileAddress(href)) return brokenAddress.file(href, meant)
  if (/^[^/:@?#]+\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png)\s*$/i.test(href)) return fileName(href)
  if (!meant) return { message, help: 'Write %20 where the address has a space, or copy it from the browser again.' }
  return { message, help: meant.includes('%20') ? `Write %20 for each space: ${meant}` : `Write ${meant}` }
}

/** Readers get the email alone, so a file beside the issue has no address. */
function fileName(href: string): ReturnType<Explain> {
  return {
    message: `“${shorten(href)}” is the name of a file, which an email does not carry.`,
    help: 'Put the file on your web site, and use the address that it has there, from https:// to the end.',
  }
}

export const linkForm = defineFinding<{ href: string }>({
  id: 'link-form',
  severity: 'error',
  summary: 'A link in a text has its brackets wrong, and would be printed with them.',
  advice: 'A link is written as [words](https://…): square brackets first, round ones right behind them, both closed.',
  say: ({ href }) => ({
    message: `The brackets around ${shorten(href)} do not make a link.`,
    help: /\.(?:png|jpe?g|gif|webp)$/i.test(href)
      ? `Write a picture as ![what it shows](${shorten(href)}), with no space between the two pairs of brackets.`
      : 'Write it as [words](https://…), with no space between the two pairs of brackets.',
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

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
