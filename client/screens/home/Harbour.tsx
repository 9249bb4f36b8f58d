// The harbour above a wide page; a phone gets ui/Scene.tsx, whose picture is nearly square. Text of the page may lie on
// the left of its sky. Both are drawn and harbour.css shows one, so that turning a tablet needs no code.
import './harbour.css';
import { Scene, wavePath } from '../../ui/Scene.tsx';
import { Ship } from '../../ui/Ship.tsx';

const STARS = [
  [90, 46, 1.6],
  [330, 30, 1.2],
  [560, 78, 1.6],
  [742, 38, 1.2],
  [930, 66, 1.6],
  [1130, 28, 1.2],
  [1320, 70, 1.6],
  [1540, 40, 1.2],
  [1760, 84, 1.6],
] as const;
/** What is left of the picture at both sides when a window is narrower: sea and sky only. */
const WIDTH = 1920;
const HEIGHT = 260;

export function Harbour() {
  return (
    <>
      <div class="hm-narrow">
        <Scene>
          <Ship team={4} placed={5} of={7} />
        </Scene>
      </div>
      <div class="hm-wide">
        <WideScene />
      </div>
    </>
  );
}

function WideScene() {
  return (
    <svg
      class="art"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
    >
      <g fill="var(--star)">
        {STARS.map(([cx, cy, r]) => (
          <circle key={cx} cx={cx} cy={cy} r={r} />
        ))}
      </g>
      <g fill="var(--sun)">
        <circle cx="1060" cy="216" r="120" opacity=".16" />
        <circle cx="1060" cy="216" r="70" opacity=".3" />
        <circle cx="1060" cy="216" r="38" />
      </g>
      <path
        d="M0 204h210v-18h60v18h120v-30h46v30h260v-14h70v14h420v-12h90v12h60v-24h40v24h544v20H0z"
        fill="var(--sky-4)"
        opacity=".75"
      />
      <svg x="1330" y="66" width="54" height="146" aria-hidden="true">
        <use href="#lighthouse" />
      </svg>
      {/* Between the name and the ships: at the right it would stand behind the language. */}
      <svg x="600" y="52" width="184" height="162" aria-hidden="true">
        <use href="#crane" />
      </svg>
      <path d={`M0 212h${WIDTH}v48H0z`} fill="var(--sea-2)" />
      <path d="M1024 212h72l18 48h-108z" fill="var(--sun)" opacity=".28" />
      <path d="M1316 216h604v44h-624c0-20 6-36 20-44z" fill="var(--stone-lo)" />
      <svg x="846" y="138" width="172" height="81" class="bob" aria-hidden="true">
        <Ship team={4} placed={5} of={7} />
      </svg>
      <svg x="1126" y="144" width="156" height="74" class="bob late" aria-hidden="true">
        <Ship team={1} placed={6} of={7} />
      </svg>
      <path
        d={wavePath({ y: 228, step: 20, rise: 6, from: 0, to: WIDTH, bottom: HEIGHT + 4 })}
        fill="var(--sea-3)"
      />
      <path
        d={wavePath({ y: 246, step: 20, rise: 6, from: -20, to: WIDTH, bottom: HEIGHT + 4 })}
        fill="var(--bg)"
      />
    </svg>
  );
}
