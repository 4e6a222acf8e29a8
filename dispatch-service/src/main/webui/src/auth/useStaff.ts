import { useSession, type Staff } from './session';

/** Who works here; undefined while nobody is signed in. */
export function useStaff(): Staff | undefined {
  const session = useSession();
  return 'staff' in session ? session.staff : undefined;
}
