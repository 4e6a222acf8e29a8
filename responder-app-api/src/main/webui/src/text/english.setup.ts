import en from './catalogues/en.json';
import { speak, type Catalogue } from './text';

speak('en', en as unknown as Catalogue);
