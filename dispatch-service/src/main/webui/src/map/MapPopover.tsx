import { Popup, type Map as MapLibre } from 'maplibre-gl';
import { useEffect, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { LonLat } from '../api/types';

interface MapPopoverProps { map: MapLibre; at: LonLat; onClose(): void; children: ReactNode }

/** A note held to a place of the map. */
export function MapPopover({ map, at, onClose, children }: MapPopoverProps) {
  const [element] = useState(() => document.createElement('div'));
  useEffect(() => {
    const popup = new Popup({ maxWidth: '22rem', closeOnClick: false, focusAfterOpen: true, offset: 14 })
      .setLngLat(at)
      .setDOMContent(element)
      .addTo(map);
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      onClose();
    };
    popup.on('close', onClose);
    element.closest('.maplibregl-popup')?.addEventListener('keydown', onKey as EventListener);
    return () => {
      popup.off('close', onClose);
      popup.remove();
    };
  }, [map, at, element, onClose]);
  return createPortal(children, element);
}
