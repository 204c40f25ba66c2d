/** Whether Windows reserves a name for a device, with any extension: such a file can be neither opened nor deleted. */
export function isDeviceName(name: string): boolean {
  return /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\..*)?$/i.test(name.trim())
}
