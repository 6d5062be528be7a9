package dev.zayavka.adapter.telegram.conversation;

import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.ports.shared.PersonId;

/** Lines of a desk in the greeting. */
public interface Introduction {

  /** The person's role at the desk and what they can do there; empty if they have none. */
  Html greet(PersonId person);
}
