import { defineFinding } from './defineFinding.ts'

export const hostedTwice = defineFinding<{ picture: string }>({
  id: 'hosted-twice',
  severity: 'error',
  summary: 'The record of hosted pictures names a picture twice.',
  advice:
    'records/ISSUE/hosted.yaml says where each picture of an issue stands on the web. With two addresses for one picture, it is open which of them readers should get.',
  say: ({ picture }) => ({
    message: `${picture} stands in this list twice.`,
    help: 'Delete the entry with the older address.',
  }),
})

export const hostedAddressShared = defineFinding<{ picture: string; other: string; address: string }>({
  id: 'hosted-address-shared',
  severity: 'error',
  summary: 'Two pictures have the same address on the web.',
  advice:
    'Each uploaded picture has an address of its own. Where two have the same, one of them was copied for the wrong picture, and readers would see one picture in both places.',
  say: ({ picture, other, address }) => ({
    message: `${picture} and ${other} have the same address, ${address}.`,
    help: 'Look up in the platform which picture stands there, and give the other one its own address.',
  }),
})

export const hostedAddressUnusable = defineFinding<{ address: string }>({
  id: 'hosted-address-unusable',
  severity: 'error',
  summary: 'What is given as a picture’s address is none that mail programs can load.',
  advice:
    'A picture in a newsletter is loaded from the web, from a complete address that begins with https://. The platform shows it beside the uploaded picture.',
  say: ({ address }) => ({
    message: `“${address}” is not a complete address on the web that readers can reach.`,
    help: 'Copy the picture’s whole address from the platform; it begins with https://.',
  }),
})

export const hostedDigestUnusable = defineFinding<{ picture: string }>({
  id: 'hosted-digest-unusable',
  severity: 'error',
  summary: 'The record of a hosted picture no longer says which version of it was uploaded.',
  advice:
    'The digest tells whether a picture has changed since it was uploaded. The program writes it; it has 64 letters and digits.',
  say: ({ picture }) => ({
    message: `The digest of ${picture} is not one that the program wrote.`,
    help: 'Delete this entry, and run “cohes3ion images” for the issue again.',
  }),
})
