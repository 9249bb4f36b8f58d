// Texts on boards are said as everywhere else.
export { Say } from '../../ui/Say.tsx';
