import type { FileKind } from '../lib/files/fileKind.ts'
import { defineFinding } from './defineFinding.ts'

export const fileOtherKind = defineFinding<{ path: string; kind: FileKind; wanted: string }>({
  id: 'file-other-kind',
  severity: 'error',
  summary: 'A document, a picture or an archive stands where a plain text file is needed.',
  advice:
    'A file’s name does not decide what is in it: a Word document stays one when it is renamed. What is read here is plain text, as Notepad, TextEdit (after Format → Make Plain Text) or a code editor saves it.',
  say: ({ path, kind, wanted }) => ({
    message: `${path} is ${kinds[kind].name}, not a plain text file. Another name does not change that.`,
    help: kinds[kind].help.replace('FILE', wanted),
  }),
})

const copied = 'paste it into a plain text file, FILE.'

const kinds: { readonly [kind in FileKind]: { readonly name: string; readonly help: string } } = {
  word: { name: 'a Word document', help: `Open it in Word, copy its text, and ${copied}` },
  'old-office': {
    name: 'a document of an older Office program',
    help: `Open it in Word or LibreOffice, copy its text, and ${copied}`,
  },
  'open-document': { name: 'an OpenDocument file', help: `Open it in LibreOffice, copy its text, and ${copied}` },
  pages: { name: 'a Pages document', help: `Open it in Pages, copy its text, and ${copied}` },
  rtf: {
    name: 'a rich text file (RTF)',
    help: 'Open it in TextEdit, choose Format → Make Plain Text, and save it as FILE. In Word or WordPad choose “Save as”, then “Plain text” and UTF-8.',
  },
  pdf: { name: 'a PDF', help: `Open it, copy its text, and ${copied}` },
  'web-page': { name: 'a web page', help: `Open it in a browser, copy its text, and ${copied}` },
  picture: {
    name: 'a picture',
    help: 'Check that you named the right file. A picture is shown by a field such as “image: { src: plans.png, alt: … }”.',
  },
  archive: { name: 'a packed file (an archive)', help: `Unpack it first; if there is a text in it, ${copied}` },
}
