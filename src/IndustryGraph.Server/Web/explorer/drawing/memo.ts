import { Component, type ComponentChild, type ComponentType } from 'preact';

/** A component that is drawn again only when one of its properties is another. */
export function memo<Properties extends object>(draw: (properties: Properties) => ComponentChild): ComponentType<Properties> {
  return class extends Component<Properties> {
    override shouldComponentUpdate(next: Properties) {
      const now = this.props as Properties;
      return (Object.keys(next) as (keyof Properties)[]).some((name) => next[name] !== now[name]);
    }

    override render() {
      return draw(this.props as Properties);
    }
  };
}
