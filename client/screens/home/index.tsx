// The pages before there is a room: opening one to lead (/new), and opening a study group (/study). Loaded by
// ../../faces.tsx behind the join page.
export { NewRoom } from './NewRoom.tsx';
export { NewStudy } from './NewStudy.tsx';
