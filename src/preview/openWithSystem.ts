import open from 'open'

/** Opens an address or file with what the system has for it; false when it has nothing. */
export async function openWithSystem(target: string): Promise<boolean> {
  try {
    const child = await open(target)
    return await new Promise((resolve) => {
      child.once('error', () => resolve(false))
      child.once('exit', (code) => resolve(code === 0))
      // A browser may stay the child of what opened it.
      setTimeout(() => resolve(true), 1000).unref()
    })
  } catch {
    return false
  }
}
