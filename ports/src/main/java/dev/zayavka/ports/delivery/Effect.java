package dev.zayavka.ports.delivery;

/**
 * Something that has to happen outside because of what was decided: a domain fact, rendered only
 * when it is delivered. Each desk has a sealed family of its own.
 */
public interface Effect {

  /** Destination and delivery rules of this effect. */
  Route route();
}
