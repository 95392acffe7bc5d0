/**
 * Stands in for the package `react-style-singleton`, with which dialogs put a `<style>` element into the page to stop
 * it scrolling behind them. The Content-Security-Policy forbids such elements, and this page does not scroll.
 */
export const styleSingleton = () => () => null;
