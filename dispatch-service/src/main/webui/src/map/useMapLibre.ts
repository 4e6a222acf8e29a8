import { Map as MapLibre, NavigationControl, ScaleControl, addProtocol } from 'maplibre-gl';
import { Protocol } from 'pmtiles';
import { useEffect, useRef, useState } from 'react';
import type { Config } from '../api/types';
import { useDesk } from '../shell/desk';
import { useDark } from '../shell/theme';
import { baseStyle } from './baseStyle';
import { installOverlay } from './overlay';
import { DARK, LIGHT } from './palette';
import { usePlace } from './place';

addProtocol('pmtiles', new Protocol().tile);

/** The drawn map. `styled` rises with each loaded style: our sources are empty again then. */
export interface DrawnMap { map: MapLibre | undefined; styled: number; failed: boolean }

const NOT_DRAWN: DrawnMap = { map: undefined, styled: 0, failed: false };

/** One MapLibre map in the given element, in the theme's colours. */
export function useMapLibre(element: HTMLDivElement | null): DrawnMap {
  const { config } = useDesk();
  const dark = useDark();
  const [drawn, setDrawn] = useState<DrawnMap>(NOT_DRAWN);
  const shownDark = useRef(dark);

  useEffect(() => {
    if (!element) return undefined;
    let map: MapLibre;
    try {
      map = createMap(element, config.map, shownDark.current);
    } catch {
      setDrawn({ map: undefined, styled: 0, failed: true });
      return undefined;
    }
    map.on('style.load', () => {
      installOverlay(map, shownDark.current ? DARK : LIGHT);
      setDrawn(({ styled }) => ({ map, styled: styled + 1, failed: false }));
    });
    const tellMiddle = () => usePlace.setState({ middle: { lon: map.getCenter().lng, lat: map.getCenter().lat } });
    map.on('moveend', tellMiddle);
    tellMiddle();
    return () => {
      // Another region has another map: nobody may draw on this one while that one comes.
      setDrawn(NOT_DRAWN);
      map.remove();
    };
  }, [element, config]);

  const { map } = drawn;
  useEffect(() => {
    if (!map || shownDark.current === dark) return;
    shownDark.current = dark;
    map.setStyle(styleOf(config.map, dark), { diff: false });
  }, [map, dark, config]);

  return drawn;
}

const styleOf = (settings: Config['map'], dark: boolean) =>
  settings.styleUrl ?? baseStyle(settings.pmtilesUrl, settings.attribution, dark ? DARK : LIGHT);

function createMap(container: HTMLDivElement, settings: Config['map'], dark: boolean): MapLibre {
  const map = new MapLibre({
    container,
    style: styleOf(settings, dark),
    center: settings.center,
    zoom: settings.zoom,
    maxZoom: 19,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: 0,
    locale: { 'Map.Title': 'Map of callouts, volunteers and AEDs; the list says the same in words' },
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
  map.addControl(new ScaleControl({ maxWidth: 120 }), 'bottom-left');
  return map;
}
