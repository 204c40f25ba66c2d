/** Of a window, in CSS pixels: telephones, the width at which columns stand side by side, an email's width, a screen. */
export const widths = [320, 375, 430, 480, 528, 600, 1024]
