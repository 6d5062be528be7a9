package dev.zayavka.assembly.bell;

import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.Route;
import dev.zayavka.ports.delivery.Route.OnRefusal;
import dev.zayavka.ports.shared.PersonId;

/** Outward effects of the desk. */
sealed interface BellEffect extends Effect {

  PersonId to();

  /** Show the bell as it is, with its button. */
  record ShowBell(PersonId to) implements BellEffect {}

  @Override
  default Route route() {
    return Route.toPerson(to(), "bell:" + to().value(), OnRefusal.FORGET);
  }
}
