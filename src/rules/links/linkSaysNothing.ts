import { defineRule } from '../rule.ts'
import { emptyWordsIn } from './emptyWords.ts'
import { wordsPlace } from './linkPlaces.ts'

const href = 'https://www.europa.eu/regions/stories'

export const linkSaysNothing = defineRule<{ text: string }>({
  id: 'link-says-nothing',
  group: 'links',
  severity: 'warning',
  summary: 'The words of a link do not say where it leads.',
  why: 'Somebody who uses a screen reader often hears a list of all links, without the sentences around them, and everybody else scans the page for links in the same way. “Here” or “Read more” says nothing there. Put the link on the words that name what it leads to. Web Content Accessibility Guidelines 2.2, 2.4.4 and 2.4.9 (W3C, 2023).',
  looksAt: 'the words of every link.',
  say: ({ text }) => ({
    message: `“${text}” does not say where this link leads.`,
    help: 'Name what waits there, as in “Read the eight plans” or “Watch the recording of the spring event”.',
  }),
  good: () => [
    { section: { link: { text: 'Find out more about plans for your region here.', href } } },
    { section: { link: { text: 'Read the policy document here', href } } },
    { section: { link: { text: 'Share this page', href } } },
    { section: { link: { text: 'Here to help: the advice service', href } } },
    { section: { link: { text: 'Details of the grant', href } } },
    { section: { link: { text: 'Learn to read a map', href } } },
    { section: { link: { text: 'Start now', href } } },
    { section: { link: { text: 'Book your place here', href } } },
    { section: { link: { text: 'Register for the Bilbao visit here', href } } },
    { section: { link: { text: 'Join the regions’ network here', href } } },
    { section: { link: { text: 'Apply for a grant here', href } } },
    { section: { link: { text: 'Survey of small firms', href } } },
    { section: { link: { text: 'This survey of small firms', href } } },
    { section: { link: { text: 'Register now', href } } },
    { section: { link: { text: 'Here in Cardiff', href } } },
    { section: { link: { text: 'Word of mouth', href } } },
    { section: { link: { text: 'Report 2026', href } } },
    { section: { link: { text: 'Regions 2030', href } } },
    { body: 'In danger, call [112](tel:112).' },
    { body: `Regions have [more to spend](${href}) next year.` },
    { body: `We wrote about [Mer Bleue](${href}), a bog near Ottawa, and [Suite](${href}), a film.` },
  ],
  bad: () => [
    { section: { link: { text: 'Find out more here', href } }, at: ['Find out more here'] },
    { section: { link: { text: 'To find out more, click here', href } }, at: ['To find out more, click here'] },
    { section: { link: { text: 'Click here to read more', href } }, at: ['Click here to read more'] },
    { section: { link: { text: 'READ MORE →', href } }, at: ['READ MORE →'] },
    { body: `The findings of this work can be read [here](${href}).`, at: ['here'] },
    { body: `The findings stand behind [this **link**](${href}).`, at: ['this **link'] },
    { section: { link: { text: 'Darllenwch fwy', href } }, at: ['Darllenwch fwy'] },
    { section: { link: { text: 'En savoir plus', href } }, at: ['En savoir plus'] },
    { section: { link: { text: 'Hier', href } }, at: ['Hier'] },
    { section: { link: { text: 'Leer más', href } }, at: ['Leer más'] },
    { section: { link: { text: 'Scopri di più', href } }, at: ['Scopri di più'] },
    { section: { link: { text: 'Tutaj', href } }, at: ['Tutaj'] },
    { section: { link: { text: 'Citește mai mult', href } }, at: ['Citește mai mult'] },
    { section: { link: { text: 'Läs mer', href } }, at: ['Läs mer'] },
    { section: { link: { text: 'Cliciwch yma', href } }, at: ['Cliciwch yma'] },
    ...[
      'Join here',
      'Register here',
      'Sign up here',
      'Book here!',
      'Apply here',
      'this survey',
      'Complete this form',
      'PDF',
      'Word document',
      'Info',
      'Website',
      'Link to form',
      'Learn more »',
      '→',
      '>>',
      '3',
      'Cofrestrwch yma',
      'Inscrivez-vous ici',
      'Iscriviti qui',
      'Zapisz się tutaj',
      'Înscrie-te aici',
    ].map((text) => ({ section: { link: { text, href } }, at: [text] })),
  ],
  look({ manuscript, newsletter, language, issue }, found) {
    const isEmpty = emptyWordsIn([language.tag, issue.lang, ...newsletter.languages])
    // A telephone number is its own name.
    for (const link of manuscript.links)
      if (isEmpty(link.text) && !/^(?:tel|mailto):/i.test(link.href)) found(wordsPlace(link), { text: link.text })
  },
})
