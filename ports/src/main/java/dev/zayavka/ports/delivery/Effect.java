package dev.zayavka.ports.delivery;

/**
 * Something that has to happen outside because of what was decided: a domain fact, rendered only
 * when it is delivered. Each desk has a sealed family of its own.
 */
public interface Effect {

  /** Where it goes and how it is treated on the way. */
  Route route();
}
