import { defineFinding } from './defineFinding.ts'

export const hostedTwice = defineFinding<{ name: string }>({
  id: 'hosted-twice',
  severity: 'error',
  summary: 'The record of hosted files names a file twice.',
  advice:
    'records/ISSUE/hosted.yaml says where each picture and calendar file of an issue stands on the web. With two addresses for one file, it is open which of them readers should get.',
  say: ({ name }) => ({
    message: `${name} stands in this list twice.`,
    help: 'Delete the entry with the older address.',
  }),
})

export const hostedAddressShared = defineFinding<{ name: string; other: string; address: string }>({
  id: 'hosted-address-shared',
  severity: 'error',
  summary: 'Two files have the same address on the web.',
  advice:
    'Each uploaded file has an address of its own. Where two have the same, one of them was copied for the wrong file, and readers would get one file in both places.',
  say: ({ name, other, address }) => ({
    message: `${name} and ${other} have the same address, ${address}.`,
    help: 'Look up in the platform which of them stands there, and give the other one its own address.',
  }),
})

export const hostedAddressUnusable = defineFinding<{ address: string }>({
  id: 'hosted-address-unusable',
  severity: 'error',
  summary: 'What is given as a file’s address is none that readers can reach.',
  advice:
    'Pictures and calendar files are loaded from the web, from a complete address that begins with https://. The platform shows it beside the uploaded file.',
  say: ({ address }) => ({
    message: `“${address}” is not a complete address on the web that readers can reach.`,
    help: 'Copy the whole address from the platform; it begins with https://.',
  }),
})

export const hostedDigestUnusable = defineFinding<{ file: string }>({
  id: 'hosted-digest-unusable',
  severity: 'error',
  summary: 'The record of a hosted file no longer says which version of it was uploaded.',
  advice:
    'The digest tells whether a picture or a calendar file has changed since it was uploaded. The program writes it; it has 64 letters and digits.',
  say: ({ file }) => ({
    message: `The digest of ${file} is not one that the program wrote.`,
    help: 'Delete this entry, and run “cohes3ion images” for the issue again.',
  }),
})

export const hostedCalendarChanged = defineFinding<{ file: string; digest: string }>({
  id: 'hosted-calendar-changed',
  severity: 'warning',
  summary: 'A calendar file has changed since it was uploaded.',
  advice:
    'Readers who open the file that stands on the web would get what it said before, such as the old time. Until it is uploaded again, the newsletter does not link to it.',
  say: ({ file, digest }) => ({
    message: `${file} has changed since it was uploaded, so the newsletter does not link to it.`,
    help: `Upload it again from the “out” folder. Then write its address here, and “digest: ${digest}”.`,
  }),
})

export const hostedCalendarUnknown = defineFinding<{ file: string; near: string | null }>({
  id: 'hosted-calendar-unknown',
  severity: 'warning',
  summary: 'The record of hosted files names a calendar file that the issue does not have.',
  advice:
    'A calendar file is named by its issue and its event. When an event gets another title, its file gets another name. The hand-off sheet lists the files of an issue.',
  say: ({ file, near }) => ({
    message: `The issue has no calendar file “${file}”.${near === null ? '' : ` Did you mean “${near}”?`}`,
    help: 'Write the file’s name as the hand-off sheet lists it. If the event is gone, delete this entry.',
  }),
})
