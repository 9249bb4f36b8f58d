// What people type into the code field.
import { describe, expect, it } from 'vitest';
import { readTypedCode } from '../../client/screens/phone/code.ts';

describe('a typed code', () => {
  it('may come in any case, with a space or a hyphen', () => {
    expect(readTypedCode('hr7 k4m')).toEqual({ code: 'HR7K4M', stranger: null });
    expect(readTypedCode('HR7-K4M').code).toBe('HR7K4M');
  });
  it('may come from a Korean keyboard', () => {
    expect(readTypedCode('ㅗㄱ7ㅏ4ㅡ').code).toBe('HR7K4M');
    // ㄱ and ㅏ have become a syllable: R, K.
    expect(readTypedCode('가').code).toBe('RK');
  });
  it('may come in wide letters', () => {
    expect(readTypedCode('ＨＲ７－ｋ４Ｍ').code).toBe('HR7K4M');
  });
  it('names a letter that no code contains', () => {
    expect(readTypedCode('HRO')).toEqual({ code: 'HR', stranger: 'O' });
  });
  it('is never longer than six', () => {
    expect(readTypedCode('HR7K4MACD').code).toBe('HR7K4M');
  });
});
