import { noDictionary } from '../lib/noDictionary.ts'
import { defineRule } from '../rule.ts'
import { stopWordsFor } from '../structure/lib/stopWords.ts'
import { createJudge } from './lib/createJudge.ts'
import { suggestionsFor } from './lib/suggestions.ts'
import { type Unknown, unknownIn } from './lib/unknownIn.ts'

interface Details {
  readonly word: string
  readonly times: number
  readonly suggestions: readonly string[]
}

/** Suggestions take the spelling engine some milliseconds a word. */
const maxWordsWithSuggestions = 20

export const unknownWord = defineRule<Details>({
  id: 'unknown-word',
  group: 'spelling',
  severity: 'warning',
  summary: 'A word is in no dictionary.',
  why: 'Readers take a misspelt word for a sign of how carefully the rest was made, and text-to-speech reads it wrong. Fix it; or, where it is right, put it on a line of its own in dictionary.txt at the top of the project: in small letters it holds with a capital, too.',
  looksAt:
    'words in small letters, once each. Names, words with figures, most words in capitals, addresses, and words of dictionary.txt are left alone. British and American English are built in; other languages need a dictionary in the project’s folder dictionaries/ (cy.aff and cy.dic) or one that is installed on the computer.',
  asks: true,
  eachLanguage: true,
  say: ({ word, times, suggestions }) => ({
    message: `“${word}” is not in the dictionary${times > 1 ? `; it stands here and ${times === 2 ? 'once' : `${times - 1} times`} more` : ''}.`,
    // With several suggestions it is not certain which is meant.
    ...(suggestions.length === 1 && times === 1 && { suggestion: suggestions[0] }),
    help: `${suggestions.length ? `Did you mean ${listOf(suggestions)}? ` : ''}If the word is right, add it on a line of its own to dictionary.txt, at the top of the project.`,
  }),
  good: () => [
    {
      body: 'We recognise, organize and specialise; the naïve café’s co-operation is multi-level, policy-driven and/or (inter)national.',
    },
    {
      body: 'Cohesión partners met in Łódź and Gelsenkirchen. Mazowieckie’s plan, iPhones and LinkedIn helped. The RIS3s and KPIs too.',
      files: { 'dictionary.txt': 'KPI\nRIS3\n' },
    },
    {
      section: {
        type: 'diary',
        title: 'Dates for your diary',
        event: {
          title: 'Open house',
          id: 'opn-hse',
          start: '2026-05-29 10:00',
          duration: '90 min',
          zone: 'Europe/London',
        },
      },
    },
    { body: 'See europa.eu/regionz, plans.pdf or mail infoo@europa.eu; use [[EMAIL_ADDRESS]] and #regionz @regionz.' },
    { body: 'The blorf’s edge, two blorfs, a Blorf.', files: { 'dictionary.txt': 'blorf\n' } },
    { body: 'Her book “Was die Region für uns alle tun kann” and Lille’s “Nouvelles de la mairie” are here.' },
    {
      body: 'The intermunicipal and subregional work of child(ren) and parent(s) is ecotouristic, (re)used and cogoverned.',
    },
    {
      body: 'Marc Munday and Frida met Jo Marchant, Cllr Stannard and the Kowalski family in Worksop, Frome, Aberdaron and Mezieres.',
    },
    {
      body: 'The motto is “Nid da lle gellir gwell”; they felt “hygge”, or Finnish “sisu”, and said “aap ka shukriya” and “somos xente de pueblu”.',
    },
    { body: '“Kotimaa on rakas meille kaikille”, said Aino in Tampere (Hyvää päivää).' },
    {
      body: 'Open .csv and .ics files, run npm install, and add ?lang=fr; all came to the Lincoln Center.',
    },
    { body: 'Two- and three-year plans, pre- or post-war, full- to part-time.' },
    { section: { link: { text: 'Byrddau, tiliau a stondinau', href: 'https://www.europa.eu/stondinau' } } },
    { body: 'Agenda de eventos culturales.\n\nAlles tonen.\n\nProfesores y turistas oficiales.' },
    { body: 'Korjaa ensin, osta vasta sitten.\n\nYeh library sab ke liye hai.' },
    { body: 'Diolch o galon i bawb a ddaeth.' },
    { body: 'Ask Mr Agust about it.' },
    { body: 'Teh said so. Manny runs it. Fromm books sold. We saw Thier. Thier plans came.' },
    { body: 'Famil(y/ies) and compan(y/ies) report flytipping, make biogas, and share greenspace as prosumers.' },
    { body: 'Cant is a sort of slang. Dont wrote études, and Wich from Alot met Teh.' },
    { body: 'Don’t they’re we’ll o’clock the regions’ webinars, startups and wellbeing.' },
    { body: 'Stockport opens its hall. Persson opens late. Cristian sings. Willington for all. Abbotts was here.' },
  ],
  bad: () => [
    {
      body: 'The goverment will recieve them. Then they recieve more, and Goverment is happy.',
      at: ['goverment', 'recieve'],
    },
    { section: { title: 'Eight plans publisched' }, at: ['publisched'] },
    {
      section: { image: { src: 'plans.png', alt: 'Eight report covers on a shelff' } },
      pictures: { 'plans.png': { width: 1200, height: 600 } },
      at: ['shelff'],
    },
    { body: 'A Blorf is no blorf.', files: { 'dictionary.txt': 'Blorf\n' }, at: ['blorf'] },
    { body: 'The policy-drivven plan and the regon’s plan.', at: ['drivven', 'regon'] },
    {
      body: 'The new libary acommodates more childern and vistors than befor.',
      at: ['libary', 'acommodates', 'childern', 'vistors', 'befor'],
    },
    {
      body: 'Come in Feburary, Novmber or Decmber, on Wensday or Satuday, or on 3 Arpil.',
      at: ['Feburary', 'Novmber', 'Decmber', 'Wensday', 'Satuday', 'Arpil'],
    },
    {
      body: 'Ask the Enviroment Team of the Island Goverment at the Recyling Centres.',
      at: ['Enviroment', 'Goverment', 'Recyling'],
    },
    {
      body: 'Vistors can park at the Leisure Center, a recycling center of its own color.',
      at: ['Vistors', 'Center', 'color'],
    },
    { body: '“We recieve vistors every day,” said the Junta de Andalucía.', at: ['recieve', 'vistors'] },
    { body: 'We comission and recommand what they corespond about.', at: ['comission', 'recommand', 'corespond'] },
    { body: 'Volun- teers asked the last ques- tion.', at: ['Volun- teers', 'ques- tion'] },
    {
      body: 'Alot of help was given. Dont forget to vote. Cant come? Youre welcome. Wich bin goes out? Ths week, yours.',
      at: ['Alot', 'Dont', 'Cant', 'Youre', 'Wich', 'Ths'],
    },
    {
      body: 'Swiming lesons for begginers start agian in Janaury.',
      at: ['Swiming', 'lesons', 'begginers', 'agian', 'Janaury'],
    },
    { body: 'FREE ENTERY for all, ALL VOLUNTERS welcome.', at: ['ENTERY', 'VOLUNTERS'] },
    { body: 'Register for the Begginers Class.', at: ['Begginers'] },
    { body: 'Buisness is good.', at: ['Buisness'] },
    { body: 'Come in Agust, on a Moday.', at: ['Agust', 'Moday'] },
    { body: 'Untill then the hall is closed to all. Welcom to the town hall.', at: ['Untill', 'Welcom'] },
    { body: 'Teh hall is open to all. “Pleese bring a chair.”', at: ['Teh', 'Pleese'] },
    {
      body: 'Bring teh comittee to a meeet togther at the villige hal.',
      at: ['teh', 'comittee', 'meeet', 'togther', 'villige', 'hal'],
    },
    {
      body: 'The comittee wil meeet togther at teh villige hal.',
      at: ['comittee', 'wil', 'meeet', 'togther', 'teh', 'villige', 'hal'],
    },
    {
      body: 'Teh concil wil anounce teh libary opning houres.',
      at: ['concil', 'wil', 'anounce', 'teh', 'libary', 'opning', 'houres'],
    },
    {
      body: 'We open on wensday, mondy and sundy in agust, in febuary and decmber, wether it rains or not.',
      at: ['wensday', 'mondy', 'sundy', 'agust', 'febuary', 'decmber', 'wether'],
    },
    { body: 'Come in febuary please.', at: ['febuary'] },
    { section: { title: 'Communitty evnts calenoar' }, at: ['Communitty', 'evnts', 'calenoar'] },
    {
      body: 'Congradulations to the winners. Beleive in your park. Tresure hunt in the park. Occured to all of them.',
      at: ['Congradulations', 'Beleive', 'Tresure', 'Occured'],
    },
    { section: { title: 'Jion us for tea and cake' }, at: ['Jion'] },
    {
      section: { link: { text: 'Apprentiships are open', href: 'https://www.europa.eu/jobs' } },
      at: ['Apprentiships'],
    },
    { issue: { subject: 'Bussines grants for the eight regions' }, at: ['Bussines'] },
  ],
  unable: (setting) => noDictionary(setting, 'to look words up in'),
  look: {
    // A word is reported once, with the number of times it is written.
    issue(evidence, found) {
      const speller = evidence.speller()
      if (!speller) return
      const judge = createJudge(evidence, speller)
      const stopWords = stopWordsFor(evidence)
      const unknown = new Map<string, Unknown>()
      for (const passage of evidence.manuscript.passages)
        for (const one of unknownIn(passage, stopWords, judge)) {
          const key = one.word.toLowerCase()
          const first = unknown.get(key)
          if (first) first.times += 1
          else unknown.set(key, one)
        }
      for (const [i, { word, times, passage, from, meant }] of [...unknown.values()].entries())
        found(passage.at(from, from + word.length), {
          word,
          times,
          suggestions: meant ? [meant] : i < maxWordsWithSuggestions ? suggestionsFor(word, speller) : [],
        })
    },
  },
})

function listOf(all: readonly string[]): string {
  const quoted = all.map((one) => `“${one}”`)
  const last = quoted.at(-1) ?? ''
  return quoted.length < 2 ? last : `${quoted.slice(0, -1).join(', ')} or ${last}`
}
