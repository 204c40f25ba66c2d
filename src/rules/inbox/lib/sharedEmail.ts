import type { Example } from '../../example.ts'

/** An example of two languages in one email. */
export function sharedEmail(issue: NonNullable<Example['issue']>): Example {
  return {
    issue: {
      bilingual: 'top-and-bottom',
      subject: { en: 'Eight plans published', cy: 'Cyhoeddi wyth cynllun' },
      preview: { en: 'What each region will do.', cy: 'Beth fydd pob rhanbarth yn ei wneud.' },
      ...issue,
    },
    section: {
      title: { en: 'Plans for jobs', cy: 'Cynlluniau ar gyfer swyddi' },
      body: {
        en: 'Each plan says what a region will do in the next two years.',
        cy: 'Mae pob cynllun yn dweud beth fydd rhanbarth yn ei wneud yn y ddwy flynedd nesaf.',
      },
      link: {
        text: { en: 'Read the eight plans', cy: 'Darllenwch yr wyth cynllun' },
        href: 'https://www.europa.eu/regions/plans',
      },
    },
  }
}
