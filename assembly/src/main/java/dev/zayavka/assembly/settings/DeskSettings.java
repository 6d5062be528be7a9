package dev.zayavka.assembly.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of one desk.
 *
 * @param settings absent while the desk is off
 */
public record DeskSettings<S>(DeskVariables<S> desk, Optional<S> settings) {

  Map<String, Object> describe() {
    return settings.map(desk::describe).orElseGet(() -> Map.of(desk.name(), "off"));
  }

  List<ChatClaim> chats() {
    return settings.map(desk::chats).orElseGet(List::of);
  }

  @Override
  public String toString() {
    return desk.name() + "=" + settings;
  }
}
