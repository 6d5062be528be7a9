package dev.zayavka.adapter.telegram.routing;

import dev.zayavka.adapter.telegram.conversation.Introduction;
import dev.zayavka.adapter.telegram.delivery.Renderer;
import java.util.List;

/** A desk in Telegram, put together. */
public interface Feature {

  /** What it wants of the updates that come in. */
  DeskHandler desk();

  /** What it shows. */
  List<Renderer<?>> renderers();

  /** What it says to somebody who greets the bot. */
  Introduction introduction();
}
