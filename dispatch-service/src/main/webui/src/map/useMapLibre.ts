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
import { useScale } from './scale';

addProtocol('pmtiles', new Protocol().tile);

/** The drawn map. `styled` rises with each loaded style: our sources are empty again then. */
export interface DrawnMap { map: MapLibre | undefined; styled: number; failed: boolean }

const NOT_DRAWN: DrawnMap = { map: undefined, styled: 0, failed: false };

/** How it is drawn: in which colours, and how large. */
interface Look { dark: boolean; scale: number }

const coloursOf = ({ dark }: Look) => (dark ? DARK : LIGHT);

/** One MapLibre map in the given element, in the theme's colours and as large as the page's letters; busy while something is yet to be drawn. */
export function useMapLibre(element: HTMLDivElement | null): DrawnMap {
  const { config } = useDesk();
  const dark = useDark();
  const scale = useScale();
  const [drawn, setDrawn] = useState<DrawnMap>(NOT_DRAWN);
  const shown = useRef<Look>({ dark, scale });

  useEffect(() => {
    if (!element) return undefined;
    let map: MapLibre;
    try {
      map = createMap(element, config.map, shown.current);
    } catch {
      setDrawn({ map: undefined, styled: 0, failed: true });
      return undefined;
    }
    // For whoever looks at it from outside, such as in a browser's console: what is drawn is no element of the page.
    Object.assign(element, { drawn: map });
    map.on('style.load', () => {
      installOverlay(map, coloursOf(shown.current), shown.current.scale);
      setDrawn(({ styled }) => ({ map, styled: styled + 1, failed: false }));
    });
    const tellMiddle = () => usePlace.setState({ middle: { lon: map.getCenter().lng, lat: map.getCenter().lat } });
    map.on('moveend', tellMiddle);
    for (const begun of ['dataloading', 'movestart'] as const) map.on(begun, () => element.setAttribute('aria-busy', 'true'));
    map.on('idle', () => element.setAttribute('aria-busy', 'false'));
    tellMiddle();
    return () => {
      // Another region has another map: nobody may draw on this one while that one comes.
      setDrawn(NOT_DRAWN);
      map.remove();
    };
  }, [element, config]);

  const { map } = drawn;
  useEffect(() => {
    if (!map || (shown.current.dark === dark && shown.current.scale === scale)) return;
    shown.current = { dark, scale };
    map.setStyle(styleOf(config.map, shown.current), { diff: false });
  }, [map, dark, scale, config]);

  return drawn;
}

const styleOf = (settings: Config['map'], look: Look) =>
  settings.styleUrl ?? baseStyle(settings.pmtilesUrl, settings.attribution, coloursOf(look), look.scale);

function createMap(container: HTMLDivElement, settings: Config['map'], look: Look): MapLibre {
  const map = new MapLibre({
    container,
    style: styleOf(settings, look),
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
  map.addControl(new ScaleControl({ maxWidth: 120 * look.scale }), 'bottom-left');
  return map;
}
