/** What stands at the start of a text in the place of http:// or https://, mistyped or not. */
export interface TypedScheme {
  readonly written: string
  /** Whether it is http:// or https://, in whichever case. */
  readonly isRight: boolean
}

const start = /^\s*(h?\s?[a-z]{2,6})\s*(?:[:;.,]{0,3}\s*(?:\/[\s/]{0,4})|[:;]{1,2}\s*)/i

/** “https:/”, “htps://”, “http//”, “https;//”; also “https” that runs into “www.”. null for all else. */
export function typedScheme(text: string): TypedScheme | null {
  const [written = '', word = ''] = start.exec(text) ?? /^(https?)(?=www\.)/i.exec(text) ?? []
  if (written === '' || !isNearly(word.replace(/\s/g, '').toLowerCase())) return null
  return { written, isRight: /^https?:\/\/$/i.test(written) }
}

/** Letters of “http” or “https” with one left out, doubled, mistaken or two in the wrong order. */
function isNearly(word: string): boolean {
  return (
    near.has(word) || (word.length > 2 && word.length < 8 && /^(?:h+t*p*s*|h*t+p+s*)$/.test(word) && /tp|ht/.test(word))
  )
}

const near = new Set(
  `http https htp htps htt htts hhtp hhtps thtp thtps hptt hptts htpt htpts httsp htttp htttps ttp ttps tps hppt hppts
  jttp jttps gttp gttps nttp nttps httos httpd httpa httpw http5 httpx hrtp hrtps htrp htrps hytps hytp htyp htyps httl
  httls htto`.split(/\s+/),
)
