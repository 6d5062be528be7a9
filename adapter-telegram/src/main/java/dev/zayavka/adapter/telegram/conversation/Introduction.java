package dev.zayavka.adapter.telegram.conversation;

import dev.zayavka.adapter.telegram.text.Button;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.ports.shared.PersonId;
import java.util.Optional;

/** What a desk says to somebody who greets the bot. */
public interface Introduction {

  /** Who this person is to the desk, and what they can do there; empty for who is nobody to it. */
  Html greet(PersonId person);

  /** What leads to it from the greeting; empty for a desk nobody writes to. */
  Optional<Button> door();
}
