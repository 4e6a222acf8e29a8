/** The map's colours: a quiet ground, so that people and callouts are what one sees. */
export interface Palette {
  ground: string; wood: string; grass: string; built: string; water: string; building: string;
  road: string; roadEdge: string; major: string; path: string; rail: string;
  label: string; placeLabel: string; waterLabel: string; halo: string;
  /** The marks on top. */
  ink: string; paper: string; alarm: string; calm: string; care: string; helper: string; runner: string; aed: string; mute: string;
}

export const LIGHT: Palette = {
  ground: '#f3f4f2', wood: '#e1eae0', grass: '#e9efe4', built: '#eeeeec', water: '#c7d9e6', building: '#e2e2df',
  road: '#ffffff', roadEdge: '#d8dad8', major: '#fdfdfd', path: '#cfd3cf', rail: '#c4c7c9',
  label: '#5a6570', placeLabel: '#33404b', waterLabel: '#54748c', halo: '#f7f8f6',
  ink: '#13202a', paper: '#ffffff', alarm: '#b01f17', calm: '#13202a', care: '#5b3a8e', helper: '#0a57a4', runner: '#0a57a4',
  aed: '#17663a', mute: '#66737e',
};

export const DARK: Palette = {
  ground: '#111a21', wood: '#13211f', grass: '#152320', built: '#141e25', water: '#0b2a3d', building: '#1b262e',
  road: '#293640', roadEdge: '#111a21', major: '#364653', path: '#26323b', rail: '#2c3740',
  label: '#93a3af', placeLabel: '#c6d2da', waterLabel: '#7396ad', halo: '#111a21',
  ink: '#f2f6f8', paper: '#0c1318', alarm: '#ff6f61', calm: '#f2f6f8', care: '#c9a8ff', helper: '#7cbcff', runner: '#7cbcff',
  aed: '#6fd19a', mute: '#8d9ba6',
};
