import { defineConfig } from '@maizzle/framework'

// What Maizzle's own starter sets.
export default defineConfig({
  css: { purge: true, inline: true, shorthand: true },
  html: { format: true },
})
