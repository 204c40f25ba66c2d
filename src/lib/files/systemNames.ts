/** Whether Windows keeps a name for a device, with any ending: a file of that name can neither be opened nor deleted. */
export function isDeviceName(name: string): boolean {
  return /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\..*)?$/i.test(name.trim())
}
