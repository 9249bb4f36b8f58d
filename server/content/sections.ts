// The sections of the lecture note that our packs teach, by number. The finer table of what is played where
// stands in test/content/coverage.test.ts.
export const SECTIONS: Record<string, string> = {
  '1': 'the flow of OS software',
  '2-1': 'container orchestration',
  '2-2': 'containers',
  '2-3': 'container OS',
  '3-1': 'how orchestration makes a pod',
  '3-2': 'Kubernetes and container runtimes',
};
export const KNOWN_SECTIONS = Object.keys(SECTIONS);
