import { render } from 'preact';
import { App } from './App';
import './explorer.css';

render(<App />, document.getElementById('explorer')!);
