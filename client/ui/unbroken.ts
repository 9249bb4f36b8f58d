// Text of the server as it is set here: what a line may not break.

/** A number and its per cent sign stay together. */
export const unbroken = (text: string): string => text.replace(/(\d) %/g, '$1\u00a0%');
