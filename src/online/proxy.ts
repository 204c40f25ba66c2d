import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'

/** What a system says about its way to the web: HTTP_PROXY, HTTPS_PROXY, NO_PROXY, in capital or small letters. */
export type ProxyEnv = { readonly [name: string]: string | undefined }

export interface Agents {
  readonly http: HttpAgent
  readonly https: HttpsAgent
}

/** Each request has a connection of its own; by a proxy where the system names one and this Node.js can use it. */
export function openAgents(env: ProxyEnv): Agents {
  const sound = Object.entries(env).filter(([name, value = '']) => !isProxy(name) || isReadable(value))
  const options = { keepAlive: false, proxyEnv: Object.fromEntries(sound) }
  return { http: new HttpAgent(options), https: new HttpsAgent(options) }
}

/** The proxies themselves, which may well stand inside a network. */
export function proxyHosts(env: ProxyEnv): ReadonlySet<string> {
  return new Set(proxiesIn(env).flatMap(([, value]) => (isReadable(value) ? [new URL(value).hostname] : [])))
}

/** What to say where a proxy is named that cannot be used; null where all is well. Its address may hold a password. */
export function unusedProxy(env: ProxyEnv, version: string): string | null {
  const proxies = proxiesIn(env)
  const [unreadable] = proxies.find(([, value]) => !isReadable(value)) ?? []
  if (unreadable) return `${unreadable} names no proxy that can be used. It looks like http://proxy.example.org:8080.`
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const knows = major > 24 || (major === 24 && minor >= 5) || (major === 22 && minor >= 21)
  if (knows || proxies.length === 0) return null
  return `This computer goes to the web by a proxy, which Node.js ${version} does not use: 22.21 and 24.5 do, and newer ones.`
}

function proxiesIn(env: ProxyEnv): (readonly [name: string, value: string])[] {
  return Object.entries(env).flatMap(([name, value]) => (isProxy(name) && value ? [[name, value] as const] : []))
}

function isProxy(name: string): boolean {
  return /^https?_proxy$/i.test(name)
}

function isReadable(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
}
