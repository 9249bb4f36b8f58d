// Opening a room and a study group: place holders with the names that ../../faces.tsx loads.
export function NewRoom() {
  return null;
}
export function NewStudy() {
  return null;
}
