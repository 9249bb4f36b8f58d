// A loudspeaker, sounding or struck through. Drawn here and not among the other symbols, which come with the first page.
const WAVES = 'M15.6 9.4a4 4 0 0 1 0 5.2M18.2 6.8a7.6 7.6 0 0 1 0 10.4';
const CROSS = 'm16 9.8 4.4 4.4m0-4.4L16 14.2';

export const SoundIcon = ({ isOn }: { isOn: boolean }) => (
  <svg class="ic" viewBox="0 0 24 24" aria-hidden="true">
    <g fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round">
      <path d="M4.4 9.6v4.8h3.2l4.6 4V5.6l-4.6 4z" />
      <path d={isOn ? WAVES : CROSS} />
    </g>
  </svg>
);
