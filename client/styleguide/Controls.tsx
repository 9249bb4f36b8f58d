// What is pressed, typed into and chosen: buttons of every kind in every state, fields, segments, dialogs and news.
import { useState } from 'preact/hooks';
import { Button } from '../ui/Button.tsx';
import { CopyLink } from '../ui/CopyLink.tsx';
import { Confirm, Dialog } from '../ui/Dialog.tsx';
import { LangSwitch } from '../ui/LangSwitch.tsx';
import { ThemeSwitch } from '../ui/ThemeSwitch.tsx';
import { toast } from '../ui/toast.tsx';
import { Section, Specimen } from './Section.tsx';
import { say } from './words.ts';

const KINDS = ['go', 'plain', 'quiet', 'plate', 'no'] as const;
const STATES = ['hover', 'focus', 'active'] as const;

export function Buttons() {
  return (
    <Section part="buttons">
      {KINDS.map((kind) => (
        <div key={kind} class="sg-row">
          <Specimen name="sg.state.rest">
            <Button kind={kind}>{say(`sg.kind.${kind}`)}</Button>
          </Specimen>
          {STATES.map((state) => (
            <Specimen key={state} name={`sg.state.${state}`} state={state}>
              <Button kind={kind}>{say(`sg.kind.${kind}`)}</Button>
            </Specimen>
          ))}
          <Specimen name="sg.state.disabled">
            <Button kind={kind} disabled>
              {say(`sg.kind.${kind}`)}
            </Button>
          </Specimen>
          <Specimen name="sg.state.busy">
            <Button kind={kind} isBusy>
              {say(`sg.kind.${kind}`)}
            </Button>
          </Specimen>
        </div>
      ))}
      <div class="sg-row">
        <Specimen name="sg.big" isWide>
          <Button kind="go" isBig icon="check" iconAfter="right">
            {say('sg.big')}
          </Button>
        </Specimen>
        <Specimen name="sg.small">
          <Button isSmall icon="undo">
            {say('sg.undo')}
          </Button>
        </Specimen>
        <Specimen name="sg.undo">
          <Button kind="quiet" icon="undo" label={say('sg.undo')} />
        </Specimen>
      </div>
    </Section>
  );
}

function Name({ id, isBad = false }: { id: string; isBad?: boolean }) {
  return (
    <>
      <label class="lb" for={id}>
        {say('sg.field')}
      </label>
      <div class={`field ${isBad ? 'bad' : ''}`}>
        <input
          id={id}
          value={isBad ? '' : say('sg.exampleName')}
          aria-invalid={isBad}
          aria-describedby={isBad ? `${id}-bad` : undefined}
        />
      </div>
      {isBad && <p id={`${id}-bad`}>{say('sg.fieldBad')}</p>}
    </>
  );
}

export function Fields() {
  return (
    <Section part="fields">
      <div class="sg-row">
        <Specimen name="sg.state.rest">
          <Name id="sg-name" />
        </Specimen>
        <Specimen name="sg.state.focus" state="focus">
          <Name id="sg-name-focus" />
        </Specimen>
        <Specimen name="sg.state.bad">
          <Name id="sg-name-bad" isBad />
        </Specimen>
        <Specimen name="sg.select">
          <label class="lb" for="sg-select">
            {say('sg.select')}
          </label>
          <div class="field">
            <select id="sg-select">
              {[2, 3, 4].map((n) => (
                <option key={n}>{say('sg.upTo', { n })}</option>
              ))}
            </select>
          </div>
        </Specimen>
        <Specimen name="sg.state.on">
          <LangSwitch />
        </Specimen>
        <Specimen name="sg.state.on">
          <ThemeSwitch />
        </Specimen>
        <Specimen name="sg.link" isWide>
          <CopyLink link={`${globalThis.location.origin}/j/ACDEFG`} label={say('sg.link')} />
        </Specimen>
      </div>
    </Section>
  );
}

export function News() {
  const [isOpen, setOpen] = useState(false);
  const [isAsking, setAsking] = useState(false);
  return (
    <Section part="news">
      <div class="sg-row">
        <Button onClick={() => setOpen(true)}>{say('sg.openDialog')}</Button>
        <Button onClick={() => setAsking(true)}>{say('sg.openGrave')}</Button>
        <Button onClick={() => toast(say('sg.toastText'))}>{say('sg.toast')}</Button>
        <Button
          onClick={() =>
            toast(say('sg.toastText'), { text: say('sg.undo'), run: () => toast(say('sg.undo')) })
          }
        >
          {say('sg.toastUndo')}
        </Button>
      </div>
      <Dialog isOpen={isOpen} title={say('sg.openDialog')} onClose={() => setOpen(false)}>
        <p>{say('sg.dialogText')}</p>
      </Dialog>
      <Confirm
        isOpen={isAsking}
        title={say('sg.openGrave')}
        yes={say('sg.kind.no')}
        isGrave
        onYes={() => toast(say('sg.kind.no'))}
        onClose={() => setAsking(false)}
      >
        <p>{say('sg.dialogText')}</p>
      </Confirm>
    </Section>
  );
}
