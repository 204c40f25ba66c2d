import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'

/** Environment variables; HTTP_PROXY, HTTPS_PROXY and NO_PROXY count, in upper or lower case. */
export type ProxyEnv = { readonly [name: string]: string | undefined }

export interface Agents {
  readonly http: HttpAgent
  readonly https: HttpsAgent
}

/** One connection per request, through the proxy of the environment if this Node.js supports it. */
export function openAgents(env: ProxyEnv): Agents {
  const valid = Object.entries(env).filter(([name, value = '']) => !isProxyVariable(name) || isHttpUrl(value))
  const options = { keepAlive: false, proxyEnv: Object.fromEntries(valid) }
  return { http: new HttpAgent(options), https: new HttpsAgent(options) }
}

/** Host names of the proxies, which may be private. */
export function proxyHosts(env: ProxyEnv): ReadonlySet<string> {
  return new Set(proxiesIn(env).flatMap(([, value]) => (isHttpUrl(value) ? [new URL(value).hostname] : [])))
}

/** A message if a proxy is set that cannot be used, else null. It omits the address, which may hold a password. */
export function unusedProxy(env: ProxyEnv, version: string): string | null {
  const proxies = proxiesIn(env)
  const [unreadable] = proxies.find(([, value]) => !isHttpUrl(value)) ?? []
  if (unreadable) return `${unreadable} names no proxy that can be used. It looks like http://proxy.example.org:8080.`
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const isSupported = major > 24 || (major === 24 && minor >= 5) || (major === 22 && minor >= 21)
  if (isSupported || proxies.length === 0) return null
  return `This computer goes to the web by a proxy, which Node.js ${version} does not use: 22.21 and 24.5 do, and newer ones.`
}

function proxiesIn(env: ProxyEnv): (readonly [name: string, value: string])[] {
  return Object.entries(env).flatMap(([name, value]) =>
    isProxyVariable(name) && value ? [[name, value] as const] : [],
  )
}

function isProxyVariable(name: string): boolean {
  return /^https?_proxy$/i.test(name)
}

function isHttpUrl(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
}
