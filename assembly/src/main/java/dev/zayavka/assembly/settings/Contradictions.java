package dev.zayavka.assembly.settings;

import dev.zayavka.ports.shared.ChatId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Settings that are valid one by one and contradict one another. */
final class Contradictions {

  private Contradictions() {}

  /** Errors of the chats that two variables give out. */
  static List<SettingError> of(List<ChatClaim> claims) {
    Map<ChatId, ChatClaim> first = new HashMap<>();
    List<SettingError> errors = new ArrayList<>();
    for (ChatClaim claim : claims) {
      ChatClaim other = first.putIfAbsent(claim.chat(), claim);
      if (other != null && !other.variable().equals(claim.variable())) {
        errors.add(new SettingError(claim.variable().name(), message(claim, other)));
      }
    }
    return errors;
  }

  private static String message(ChatClaim claim, ChatClaim other) {
    return "names "
        + (claim.part().isEmpty() ? "" : "for " + claim.part() + " ")
        + "the chat of "
        + other.variable().name()
        + (other.part().isEmpty() ? "" : " (" + other.part() + ")")
        + "; each needs a group of its own";
  }
}
