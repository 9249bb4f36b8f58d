// The harbour when the light turns warm: low sun, water, the own ship coming in. Behind points and rank; decorative.
import type { ComponentChildren } from 'preact';
import { wavePath } from '../../ui/Scene.tsx';

export function RevealScene({ children }: { children: ComponentChildren }) {
  return (
    <svg class="art" viewBox="0 0 360 176" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <g fill="var(--sun)">
        <circle cx="286" cy="150" r="92" opacity=".14" />
        <circle cx="286" cy="150" r="58" opacity=".22" />
        <circle cx="286" cy="150" r="32" />
      </g>
      <path d="M0 142h360v34H0z" fill="var(--sea-2)" />
      <path d="M258 142h56l12 34h-80z" fill="var(--sun)" opacity=".28" />
      <svg x="212" y="84" width="138" height="65" class="bob" aria-hidden="true">
        {children}
      </svg>
      <path d={wavePath({ y: 152, step: 16, rise: 5, from: 0, to: 400, bottom: 180 })} fill="var(--sea-3)" />
      <path d={wavePath({ y: 165, step: 16, rise: 5, from: -16, to: 400, bottom: 180 })} fill="var(--bg)" />
    </svg>
  );
}
