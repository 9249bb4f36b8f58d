// The form of an opaque id on the wire; ids are dealt in deal.ts.
import * as z from 'zod/mini';

export const opaqueId = z.string().check(z.regex(/^[a-z]{4}$/));
