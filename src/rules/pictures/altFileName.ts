import { letterRegExp } from '../../lib/text/letterRegExp.ts'
import { defineRule } from '../rule.ts'
import { pictureName } from './lib/pictureName.ts'

const fileName = /^[^\n]{0,200}\.(?:png|jpe?g|gif|webp|svg|bmp|tiff?|heic|avif|pdf|eps)$/i
/** A description that ends with a file name contains short words. */
const sentence = letterRegExp(String.raw`\s\p{Ll}{1,3}\s`)
/** Default file names of cameras, phones and chat apps. */
const cameraName =
  /^(?:img|dsc|dscn|dscf|pxl|mvimg|wa|p|pic|image|photo|picture|foto|bild|screenshot|screen shot|bildschirmfoto|whatsapp image)[-_ ]?\(?\d[\d\-_ .()atw]*$/i

export const altFileName = defineRule<{ text: string }>({
  id: 'alt-file-name',
  group: 'pictures',
  severity: 'warning',
  summary: 'An alternative text is the name of a file.',
  why: 'Readers who do not see the picture hear its alternative text instead, and everybody reads it while pictures are blocked. A file’s name tells them nothing (WCAG 2.2, 1.1.1, failure F30).',
  looksAt: 'alternative texts that look like files’ names.',
  say: ({ text }) => ({
    message: `“${text}” is the name of a file, not what the picture shows.`,
    help: 'Say in a few words what the picture tells its readers, such as “Partners at the harbour in Bilbao”.',
  }),
  good: () => [
    inStory('Eight report covers on a shelf'),
    inStory('Plans'),
    // A photograph's title, and descriptions that mention a file.
    inStory('Photo 51 hangs in the entrance hall'),
    inStory('A file named plans.png opened on a desk'),
    inStory('Titelseite von bericht.pdf'),
    inStory('P7 summit participants'),
    { body: '![Two readers](plans.png)\n\nTwo readers of the plans.\n', pictures: plansPicture() },
  ],
  bad: () => [
    { ...inStory('plans_final v2.png'), at: ['plans_final v2.png'] },
    { ...inStory('IMG_2041'), at: ['IMG_2041'] },
    { ...inStory('guide-cover_FINAL_v3'), at: ['guide-cover_FINAL_v3'] },
    { ...inStory('WhatsApp Image 2021-03-25 at 10.12.44'), at: ['WhatsApp Image 2021-03-25 at 10.12.44'] },
    { ...inStory('plans-2022', 'plans-2022.png'), at: ['plans-2022'] },
    {
      body: 'Many wrote them.\n\n![plans.png](plans.png)\n\nThis is what they look like.\n',
      pictures: plansPicture(),
      at: ['plans.png'],
    },
  ],
  look: {
    picture({ picture }, found) {
      if (!picture.alternative) return
      const { text, at } = picture.alternative
      const stem = pictureName(picture).replace(/\.[^.]*$/, '')
      // “map” for map.png may be a poor text, but it is a word, so only stems with digits or separators count.
      // A single word with an underscore or a version suffix is never a description.
      const isName =
        /^[\w-]*(?:_[\w-]*){1,20}$/.test(text) || /^[\w-]+[-_](?:final|draft|v\d+|copy|neu|new)$/i.test(text)
      const isStem = text === stem && /[\d_]|[a-z]-[a-z\d]/.test(stem)
      if (isStem || isName || (fileName.test(text) && !sentence(text).test(text)) || cameraName.test(text))
        found(at(0, text.length), { text })
    },
  },
})

function plansPicture(name = 'plans.png') {
  return { [name]: { width: 1200, height: 600 } }
}

function inStory(alt: string, src = 'plans.png') {
  return { section: { image: { src, alt } }, pictures: plansPicture(src) }
}
