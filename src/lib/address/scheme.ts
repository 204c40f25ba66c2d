/** http:// or https:// at the start of a text, perhaps mistyped. */
export interface TypedScheme {
  readonly written: string
  /** Whether it is spelled right, in any case. */
  readonly isRight: boolean
}

const start = /^\s*(h?\s?[a-z]{2,6})\s*(?:[:;.,]{0,3}\s*(?:\/[\s/]{0,4})|[:;]{1,2}\s*)/i

/** Finds “https:/”, “htps://”, “http//”, “https;//”, and “https” directly before “www.”; null for anything else. */
export function typedScheme(text: string): TypedScheme | null {
  const [written = '', word = ''] = start.exec(text) ?? /^(https?)(?=www\.)/i.exec(text) ?? []
  if (written === '' || !isNearlyHttp(word.replace(/\s/g, '').toLowerCase())) return null
  return { written, isRight: /^https?:\/\/$/i.test(written) }
}

/** Whether a word is “http” or “https” with a letter missing, doubled or wrong, or two letters in reverse order. */
function isNearlyHttp(word: string): boolean {
  return (
    mistypedHttp.has(word) ||
    (word.length > 2 && word.length < 8 && /^(?:h+t*p*s*|h*t+p+s*)$/.test(word) && /tp|ht/.test(word))
  )
}

const mistypedHttp = new Set(
  `http https htp htps htt htts hhtp hhtps thtp thtps hptt hptts htpt htpts httsp htttp htttps ttp ttps tps hppt hppts
  jttp jttps gttp gttps nttp nttps httos httpd httpa httpw http5 httpx hrtp hrtps htrp htrps hytps hytp htyp htyps httl
  httls htto`.split(/\s+/),
)
