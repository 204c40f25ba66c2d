import { defineFinding } from './defineFinding.ts'
import { shortAddress, shorten } from './shorten.ts'

export const pasteUnreadable = defineFinding<{ name: string; why: string; isDocument: boolean }>({
  id: 'paste-unreadable',
  severity: 'error',
  summary: 'What was given as a list of addresses cannot be read as text.',
  advice:
    '“cohes3ion images” takes the addresses of pictures from a plain text file, a web page or a piece of HTML, such as the page of the platform that lists the uploaded pictures. It reads no Word files, PDFs or pictures.',
  say: ({ name, why, isDocument }) => ({
    message: `${name} could not be read: ${why}.`,
    help: isDocument
      ? 'Open it, copy the addresses, and paste them into a plain text file, one a line.'
      : 'Save the addresses in a plain text file, one a line, and name that file after --paste.',
  }),
})

export const pasteWithoutAddresses = defineFinding<{ name: string; unreachable: readonly string[] }>({
  id: 'paste-without-addresses',
  severity: 'error',
  summary: 'What was pasted has no address of a picture.',
  advice:
    'An address begins with https://. A page that a browser has saved names the pictures that the browser has saved beside it, and no longer where they stand on the web: copy the address of each picture instead, or the HTML of the page before it is saved.',
  say: ({ name, unreachable: [first] }) => ({
    message:
      first === undefined
        ? `There is no address of a picture in ${name}.`
        : `${name} names pictures on a computer, such as ${shorten(first)}, and none on the web.`,
    help: 'Copy the address of each picture from the platform, such as with “Copy image address” in the browser; it begins with https://.',
  }),
})

export const pasteUnclear = defineFinding<{
  address: string
  pictures: readonly string[]
  listed: string | null
}>({
  id: 'paste-unclear',
  severity: 'error',
  summary: 'An address could be that of several pictures.',
  advice:
    'What stands beside the address names one picture, and the address itself another; or two pictures cannot be told apart by it. Nothing is guessed: a wrong picture in a newsletter is worse than a question.',
  say: ({ address, pictures, listed }) => ({
    message: `${shortAddress(address)} could be the address of ${pictures.join(' or of ')}. It was not taken.`,
    help:
      listed !== null
        ? `Its line names ${listed}, and the address itself another picture. Copy the address of ${listed} once more.`
        : `Write the name of the picture before it, such as “${pictures[0]} ${shortAddress(address)}”, or answer the questions of “cohes3ion images” without --paste.`,
  }),
})

export const pasteSeveral = defineFinding<{ picture: string; addresses: readonly string[] }>({
  id: 'paste-several',
  severity: 'error',
  summary: 'Several addresses seem to belong to one picture.',
  advice:
    'Perhaps the picture was uploaded twice, or two pictures have nearly the same name. Nothing is guessed: choose the one that shows the right picture.',
  say: ({ picture, addresses }) => ({
    message: `${addresses.length} addresses seem to be that of ${picture}: ${addresses.slice(0, 3).map(shortAddress).join(', ')}. None was taken.`,
    help: `Open them, and give the right one alone: “${picture} https://…”.`,
  }),
})

export const pasteShared = defineFinding<{ address: string; pictures: readonly string[] }>({
  id: 'paste-shared',
  severity: 'error',
  summary: 'One address was given for two pictures.',
  advice:
    'Each uploaded picture has an address of its own. Where two have the same, one of them was copied twice, and readers would see one picture in both places.',
  say: ({ address, pictures }) => ({
    message: `${shortAddress(address)} was given for ${pictures.join(' and for ')}. It was not taken.`,
    help: 'Copy the address of the other picture once more.',
  }),
})

export const pasteFormer = defineFinding<{ picture: string; address: string }>({
  id: 'paste-former',
  severity: 'error',
  summary: 'An address is that of a picture or a calendar file before it changed.',
  advice:
    'The file has changed since it was uploaded, and readers would get the former one. An upload gets a new address on most platforms.',
  say: ({ picture, address }) => ({
    message: `${shortAddress(address)} shows the former ${picture}. It was not taken.`,
    help: `Upload ${picture} again, and give the address that it gets. If you have replaced it at the same address, say so in a list: “${picture} ${shortAddress(address)}”.`,
  }),
})

export const pasteUnusable = defineFinding<{
  picture: string | null
  address: string
  why: 'incomplete' | 'local' | 'page' | 'format' | 'expires' | 'password' | 'insecure' | 'unpublished'
}>({
  id: 'paste-unusable',
  severity: 'error',
  summary: 'Readers cannot load a picture from an address that was given.',
  advice:
    'A picture is loaded by every reader’s mail program, without a login: from a complete public address that begins with https:// and leads to the picture itself, not to a page that shows it.',
  say: ({ picture, address, why }) => ({
    message: `${shortAddress(address)} ${whyUnusable[why]}. It was not taken${picture === null ? '' : ` for ${picture}`}.`,
    help: helpWith[why] ?? 'Copy the picture’s own address from the platform; it begins with https://.',
  }),
})

const whyUnusable = {
  incomplete: 'is not a complete address on the web',
  local: 'is on a computer or in a network that readers cannot reach',
  page: 'is a page for people, not a picture',
  format: 'is in a format that Outlook and others do not show',
  expires: 'stops working after some time',
  password: 'holds a name or password',
  insecure: 'begins with http://, so mail programs may refuse it',
  unpublished: 'is where colleagues sign in or try things out, and readers may not reach it',
}

const helpWith: { readonly [why: string]: string } = {
  page: 'Copy the address of the picture itself: right-click it in the browser and choose “Copy image address”.',
  format: 'Upload the copy that “cohes3ion images” has prepared, a PNG, JPEG or GIF, and give its address.',
  expires: 'Upload the picture to where it stays, such as the sending platform, and give the address that it gets.',
  insecure: 'Try it with https:// in your browser. If it comes, give that address.',
  unpublished: 'Open the address where you are not signed in. Give the one under which it comes there, too.',
}

export const pasteOtherCalendar = defineFinding<{ addresses: readonly string[]; files: readonly string[] }>({
  id: 'paste-other-calendar',
  severity: 'warning',
  summary: 'Addresses of calendar files that were pasted belong to no event of the issue.',
  advice:
    'An address is taken for a calendar file when it ends with the name of the file, or when that name stands beside it. The file for all events of an issue has no link of its own, and a file may belong to another issue.',
  say: ({ addresses, files }) => ({
    message: `${addresses.length === 1 ? 'This address belongs' : `These ${addresses.length} addresses belong`} to no calendar file that the issue links to: ${addresses.slice(0, 3).map(shortAddress).join(', ')}${addresses.length > 3 ? ' …' : '.'}`,
    help:
      files.length === 0
        ? 'There is nothing to do: the issue links to no calendar file.'
        : `Write the file’s name before its address: “${files[0]} https://…”.`,
  }),
})

export const pasteUnmatched = defineFinding<{ addresses: readonly string[] }>({
  id: 'paste-unmatched',
  severity: 'warning',
  summary: 'Addresses that were pasted belong to no picture of the issue.',
  advice:
    'A page has pictures of its own, such as logos, and the platform lists those of other newsletters. An address is taken for a picture when its name is in it, when its name or alternative text stands beside it, or by order, when there are exactly as many addresses as pictures without one.',
  say: ({ addresses }) => ({
    message:
      `${addresses.length === 1 ? 'This address belongs' : `These ${addresses.length} addresses belong`} to no picture of the issue: ${addresses.slice(0, 5).map(shortAddress).join(', ')}${addresses.length > 5 ? ' …' : ''}`.concat(
        addresses.length > 5 ? '' : '.',
      ),
    help: 'There is nothing to do if every picture has its address. If not, write the picture’s name before the address: “name.png https://…”.',
  }),
})
