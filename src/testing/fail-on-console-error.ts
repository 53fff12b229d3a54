import { afterEach, beforeEach, expect, vi } from 'vitest';

// What React, react-hook-form or zod complain about is a fault of ours.
beforeEach(() => {
  vi.spyOn(console, 'error');
});

afterEach(() => {
  expect(console.error).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});
