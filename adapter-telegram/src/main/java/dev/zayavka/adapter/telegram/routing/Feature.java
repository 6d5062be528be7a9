package dev.zayavka.adapter.telegram.routing;

import dev.zayavka.adapter.telegram.conversation.Introduction;
import dev.zayavka.adapter.telegram.delivery.EffectNames;
import dev.zayavka.adapter.telegram.delivery.Renderer;
import java.util.List;
import java.util.Optional;

/** Plug of a desk in Telegram: its handlers, renderers and texts, put together. */
public interface Feature {

  /** Handler of messages and chat events. */
  DeskHandler desk();

  /** Handler of the desk's family of buttons. */
  ButtonHandler<?> buttons();

  /** Renderers of the desk's effects. */
  List<Renderer<?>> renderers();

  /** Names of the desk's effects for notices to admins. */
  EffectNames names();

  /** Lines of the desk in the greeting. */
  Introduction introduction();

  /** Way in from the greeting; empty for a desk that people do not enter. */
  Optional<Door> door();
}
