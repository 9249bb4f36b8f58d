// Which panel lies over the console; null: none. The panels themselves are Links.tsx and People.tsx.
export type Panel = 'links' | 'people' | null;
