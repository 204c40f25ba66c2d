import { defineFinding } from './defineFinding.ts'
import { shorten } from './shorten.ts'

export const pictureElsewhere = defineFinding<{ src: string; inText: boolean }>({
  id: 'picture-elsewhere',
  severity: 'error',
  summary: 'A picture is named by a web address, and its size is not known.',
  advice:
    'Nothing is loaded from the web, so the size of a picture there is not known: write its width and height, in pixels, beside its address. A picture on somebody else’s site can change or vanish after the newsletter has gone out; a copy beside the issue cannot.',
  say: ({ src, inText }) => ({
    message: `“${shorten(src)}” is an address on the web, where its size cannot be seen.`,
    help: inText
      ? 'Save the picture beside the issue and write its file name; or use the section’s “image:” with “src:”, “alt:”, “width:” and “height:”.'
      : 'Save the picture beside the issue and write its file name; or write its size in pixels below, such as “width: 1200” and “height: 800”.',
  }),
})

export const pictureAddressUnusable = defineFinding<{ src: string }>({
  id: 'picture-address-unusable',
  severity: 'error',
  summary: 'A picture’s address on the web is none that mail programs can load.',
  advice: 'A picture in a newsletter is loaded from a complete address that begins with https://.',
  say: ({ src }) => ({
    message: `“${shorten(src)}” is not a complete address on the web that readers can reach.`,
    help: 'Copy the picture’s whole address; it begins with https://. Or save the picture beside the issue and write its file name.',
  }),
})

export const pictureSizeIgnored = defineFinding<{ field: string; src: string }>({
  id: 'picture-size-ignored',
  severity: 'warning',
  summary: 'A picture’s size is written where its file already says it.',
  advice:
    'Width and height are for a picture that is named by its address on the web. The size of a file is read from the file, and how large it is shown follows from the section.',
  say: ({ field, src }) => ({
    message: `“${field}” has no effect here: the size of ${shorten(src)} is read from its file.`,
    help: 'Delete this line.',
  }),
})
