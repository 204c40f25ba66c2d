/** The options of `init`: an answer for each question, and how the others are asked. */
export const initOptions = [
  ['--name <name>', 'what it is called'],
  ['--sender <name>', 'who sends it'],
  ['--languages <languages>', 'its languages, with commas between, such as cy,en'],
  ['--lang <language>', 'the one that is written first'],
  ['--bilingual <form>', 'how an issue appears in several languages'],
  ['--logo <picture>', 'your logo, a PNG, JPEG or GIF'],
  ['--deep <colour>', 'the colour behind the name, such as 002244'],
  ['--accent <colour>', 'the colour of links and buttons'],
  ['--funder <profile>', 'whose rules are to be kept, such as eu-2021-2027'],
  ['--zones <zones>', 'the readers’ time zones, such as Europe/London'],
  ['--pictures <address>', 'the web address below which pictures stand'],
  ['--yes', 'ask nothing: take the defaults for the rest'],
  ['--plain', 'ask in plain lines'],
] as const
