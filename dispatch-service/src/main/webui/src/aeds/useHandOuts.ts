import { useCallback } from 'react';
import { useReading } from '../ui/useReading';
import { useAeds } from './useAeds';

/** Who was told which cabinet's code; of one device, or of all. */
export function useHandOuts(device?: string) {
  const aeds = useAeds();
  return useReading(useCallback(() => aeds.handOuts(device), [aeds, device]));
}
