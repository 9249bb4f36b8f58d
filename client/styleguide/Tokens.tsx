// Every token of tokens.css with its value, both lights side by side, and the sizes of type. The names are read from the
// file itself, so none is missing.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import source from '../ui/tokens.css?raw';
import { Section } from './Section.tsx';
import { say, textOf } from './words.ts';

const NAMES = [...new Set([...source.matchAll(/^\s*(--[\w-]+):/gm)].map(([, name = '']) => name))];
const SIZES = NAMES.filter((name) => name.startsWith('--fs-'));
const CHANNELS = ['--night', '--light'];

type Values = Record<string, string>;

/** A colour as a patch, anything else by its words. */
function Patch({ name, value }: { name: string; value: string }) {
  const colour = CHANNELS.includes(name) ? `rgb(${value})` : value;
  return (
    <td>
      {CSS.supports('color', colour) && <i class="sg-patch" style={{ background: colour }} />}
      <span class="code">{value}</span>
    </td>
  );
}

function Table({ of }: { of: Record<'dusk' | 'morning', Values> }) {
  return (
    <table class="sg-table">
      <thead>
        <tr>
          <th scope="col">{say('sg.token')}</th>
          <th scope="col">{say('sg.dusk')}</th>
          <th scope="col">{say('sg.morning')}</th>
        </tr>
      </thead>
      <tbody>
        {NAMES.map((name) => (
          <tr key={name}>
            <th scope="row" class="code">
              {name}
            </th>
            <Patch name={name} value={of.dusk[name] ?? ''} />
            <Patch name={name} value={of.morning[name] ?? ''} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function Tokens() {
  const dusk = useRef<HTMLDivElement>(null);
  const morning = useRef<HTMLDivElement>(null);
  const [values, setValues] = useState<Record<'dusk' | 'morning', Values>>({ dusk: {}, morning: {} });
  useLayoutEffect(() => {
    const read = (light: Element | null): Values => {
      if (light === null) return {};
      const style = getComputedStyle(light);
      return Object.fromEntries(NAMES.map((name) => [name, style.getPropertyValue(name).trim()]));
    };
    setValues({ dusk: read(dusk.current), morning: read(morning.current) });
  }, []);
  return (
    <>
      <Section part="tokens">
        <div ref={dusk} data-theme="dusk" hidden />
        <div ref={morning} data-theme="morning" hidden />
        <Table of={values} />
      </Section>
      <Section part="type">
        {SIZES.map((size) => (
          <div key={size} class="sg-type">
            <span class="code ink2">{size}</span>
            <p lang="ko" style={{ fontSize: `var(${size})` }}>
              {textOf('sg.pangram').ko}
            </p>
            <p lang="en" style={{ fontSize: `var(${size})` }}>
              {textOf('sg.pangram').en}
            </p>
          </div>
        ))}
        <p class="sg-narrow panel">{say('sg.paragraph')}</p>
      </Section>
    </>
  );
}
