package dev.zayavka.sandbox.telegram.updates;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The {@code allowed_updates} setting, which stays in force until the next call that changes it.
 *
 * @param listed the types listed by the bot; empty means the default set
 */
public record UpdateTypes(Set<String> listed) {
  /**
   * "All update types except chat_member, message_reaction, and message_reaction_count" (Bot API,
   * getUpdates).
   */
  private static final Set<String> ONLY_WHEN_LISTED =
      Set.of("chat_member", "message_reaction", "message_reaction_count");

  public static final UpdateTypes DEFAULT = new UpdateTypes(Set.of());

  public UpdateTypes {
    listed = Set.copyOf(listed);
  }

  public static UpdateTypes of(Collection<String> listed) {
    return new UpdateTypes(new LinkedHashSet<>(listed));
  }

  boolean allow(String type) {
    return listed.isEmpty() ? !ONLY_WHEN_LISTED.contains(type) : listed.contains(type);
  }

  public List<String> sorted() {
    return listed.stream().sorted().toList();
  }
}
