import { describe, expect, it } from 'vitest'
import { bilingualForms } from '../../src/model/bilingual.ts'
import { htmlOf, textOf } from '../support/project.ts'
import { spokenIn, transcriptOf } from '../support/spoken.ts'
import { everySection } from './everySection.ts'
import { builtFrom } from './project.ts'

const dirs: { readonly [lang: string]: string } = { 'en-GB': 'ltr', cy: 'ltr', ar: 'rtl' }

/** All texts of a mail in one language, but for those in others. */
const ownTexts = (html: string, lang: string) =>
  new Set(spokenIn(html).flatMap((one) => (one.lang === lang ? [one.text] : [])))

describe.each(['cy', 'ar'] as const)('an issue in English and “%s”', (second) => {
  const separate = () => builtFrom(everySection('two-mails', second))
  const third = second === 'cy' ? 'ar' : 'cy'

  it('has its own language around each text of a mail of its own, but for the link to the other', async () => {
    const mails = await separate()
    expect(mails.map(({ lang }) => lang)).toEqual(['en-GB', second])
    for (const mail of mails)
      for (const html of htmlOf(mail)) {
        const spoken = spokenIn(html)
        const foreign = spoken.filter(({ lang }) => lang !== mail.lang)
        const other = mail.lang === second ? 'en-GB' : second
        expect(foreign.map(({ lang }) => lang)).toEqual([other, third, third])
        expect(spoken.filter(({ lang, dir }) => dir !== dirs[String(lang)])).toEqual([])
      }
  })

  it.each(bilingualForms.slice(1))('has the language of each text around it in one mail, %s', async (form) => {
    const [english = '', other = ''] = (await separate()).map((mail) => textOf(mail, 'document'))
    const [inEnglish, inOther] = [ownTexts(english, 'en-GB'), ownTexts(other, second)]
    const [mail, ...more] = await builtFrom(everySection(form, second))
    if (!mail || more.length > 0) throw new Error('one mail')
    for (const html of htmlOf(mail)) {
      const spoken = spokenIn(html)
      expect(spoken.filter(({ role }) => role === 'h1')).toHaveLength(1)
      expect(spoken.filter(({ lang, dir }) => dir !== dirs[String(lang)])).toEqual([])
      const wrong = spoken.filter(({ text, lang }) => {
        if (inEnglish.has(text) && inOther.has(text)) return false
        return lang !== (inEnglish.has(text) ? 'en-GB' : inOther.has(text) ? second : third)
      })
      expect(wrong.map(({ lang, text }) => `${lang} ${text}`)).toEqual(
        form === 'top-and-bottom' ? [`${second} Mae’r fersiwn Gymraeg isod`] : [],
      )
    }
  })

  it.each(bilingualForms)('has headings and links in the same order in plain text, %s', async (form) => {
    for (const mail of await builtFrom(everySection(form, second))) {
      const text = textOf(mail, 'text').replace(/\s+/g, ' ').replace(/\[ ?/g, '')
      let at = 0
      for (const { text: words, role } of spokenIn(textOf(mail, 'document'))) {
        // Plain text has one link to add an event to a calendar.
        if (!/^(?:h\d|link)$/.test(String(role)) || words === 'Outlook') continue
        const found = text.indexOf(words, at)
        expect(found, words).toBeGreaterThanOrEqual(at)
        at = found
      }
    }
  })
})

it('is spoken in the voice of each language, block by block', async () => {
  const [mail] = await builtFrom(everySection('block-by-block', 'cy'))
  const voices = transcriptOf(mail ? textOf(mail, 'paste') : '').map((line) => line.slice(0, 72))
  expect(voices.slice(0, 12)).toMatchInlineSnapshot(`
    [
      "[en-GB] label: A subject | h1: Regions together | Issue 7 · 1 May 2026 |",
      "[cy] h2: Rhanbarthau ynghyd | Rhifyn 7 · 1 Mai 2026 | Talwyd gan bawb",
      "[en-GB] h2: What eight regions learned from each other | The project tea",
      "[cy] h2: What eight regions learned from each other gair | The project t",
      "[en-GB] h2: In this issue | What eight regions learned from each other |",
      "[cy] h2: Yn y rhifyn hwn | What eight regions learned from each other ga",
      "[en-GB] h2: Dates for your diary | Tuesday | 6 | October 2026 | h3: How ",
      "[cy] h2: Dates for your diary gair | Dydd Mawrth | 6 | Hydref 2026 | h3:",
      "[en-GB] h2: The project in numbers | 30 | good practices described | 1,5",
      "[cy] h2: The project in numbers gair | 30 | good practices described gai",
      "[en-GB] h2: Worth reading | link: Smart Specialisation Platform | what o",
      "[cy] h2: Worth reading gair | link: Smart Specialisation Platform gair |",
    ]
  `)
})
