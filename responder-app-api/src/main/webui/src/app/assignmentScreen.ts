/** The code of an assignment is brought while its alert rings, and kept by the service worker before that. */
export const assignmentScreen = () => import('../assignment/AssignmentScreen').then((module) => module.AssignmentScreen);
