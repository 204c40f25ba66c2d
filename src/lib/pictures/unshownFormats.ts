/** Endings of formats that Outlook and others do not show. */
export const unshownFormats: readonly string[] = ['svg', 'webp', 'avif', 'heic', 'tif', 'tiff', 'bmp', 'pdf']
