import fc from 'fast-check';

// Of the long run alone: laws that do not say how often they are tried, 100 times otherwise.
fc.configureGlobal({ numRuns: 2_000 });
