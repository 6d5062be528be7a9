package dev.zayavka.adapter.telegram.routing;

import dev.zayavka.adapter.telegram.conversation.Introduction;
import dev.zayavka.adapter.telegram.delivery.EffectNames;
import dev.zayavka.adapter.telegram.delivery.Renderer;
import dev.zayavka.adapter.telegram.doctor.Checkup;
import java.util.List;
import java.util.Optional;

/**
 * Plug of a desk in Telegram: its handlers, renderers and texts, put together.
 *
 * @param desk handler of messages and chat events
 * @param buttons handler of the desk's family of buttons
 * @param renderers of the desk's effects on chats
 * @param names of the desk's effects, for notices to admins
 * @param introduction lines of the desk in the greeting
 * @param checkup needs of the desk, for {@code /doctor}
 * @param door way in from the greeting; empty for a desk that people do not enter
 */
public record Feature(
    DeskHandler desk,
    ButtonHandler<?> buttons,
    List<Renderer<?>> renderers,
    EffectNames names,
    Introduction introduction,
    Checkup checkup,
    Optional<Door> door) {

  public Feature {
    renderers = List.copyOf(renderers);
  }
}
