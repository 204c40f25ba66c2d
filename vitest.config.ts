import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/setup/bundle.ts'],
    // Two browsers at once are enough for a small machine.
    maxWorkers: 2,
    // Limits for what hangs, not for what is slow: four times as slow a machine must not come near them.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
  },
})
