import { render } from 'preact';
import { App } from './app/App';
import { start } from './app/start';
import './ui/phone.css';

render(<App />, document.getElementById('app')!);
void start();
