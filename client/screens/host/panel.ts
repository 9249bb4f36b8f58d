// Which panel lies over the console; null: none. The panels themselves are Links.tsx, People.tsx and PreflightDialog.tsx.
export type Panel = 'links' | 'people' | 'preflight' | null;
