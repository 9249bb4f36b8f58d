// What somebody types before coming aboard, kept while they look at a way back and return; and what is sent of it. What the
// room asks for is a setting; the fields are NameFields.tsx and MoreTime.tsx.
import { type Signal, useSignal } from '@preact/signals';
import type { Settings, TimeFactor } from '../../../shared/protocol/commands.ts';
import { lastName } from '../../net/secrets.ts';
import type { RoomClient } from '../../state/room.ts';

export type NameField = Settings['nameField'];

export interface Newcomer {
  name: Signal<string>;
  number: Signal<string>;
  wants: Signal<TimeFactor>;
  nameError: Signal<string | null>;
  numberError: Signal<string | null>;
}

/** A name as it is compared and sent; the number is '' where none was typed. */
export interface Said {
  name: string;
  number: string;
}

export const useNewcomer = (): Newcomer => ({
  name: useSignal(lastName()),
  number: useSignal(''),
  wants: useSignal<TimeFactor>(1),
  nameError: useSignal<string | null>(null),
  numberError: useSignal<string | null>(null),
});

/** Until the room is known: what most rooms ask for. */
export const fieldOf = (room: RoomClient | null): NameField =>
  room?.slice('room').value?.settings.nameField ?? 'nickname';

export const saidBy = ({ name, number }: Newcomer, field: NameField): Said => ({
  name: name.value.trim().normalize('NFC'),
  number: field === 'numberName' ? number.value.trim().normalize('NFKC') : '',
});

/** As commands carry it. */
export const inCommand = ({ name, number }: Said) => (number === '' ? { name } : { name, number });
/** As people read it. */
export const inWords = ({ name, number }: Said): string => (number === '' ? name : `${number} ${name}`);

export const joining = (newcomer: Newcomer, said: Said) => ({
  type: 'join' as const,
  ...inCommand(said),
  ...(newcomer.wants.value !== 1 && { wantsFactor: newcomer.wants.value }),
});
