package dev.zayavka.adapter.telegram.doctor;

import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.Person;
import java.util.List;

/** Needs of one desk, which {@code /doctor} checks. */
@FunctionalInterface
public interface Checkup {

  /** Present needs of the desk. */
  Needs needs();

  /**
   * Needs of a desk.
   *
   * @param title name of the desk
   * @param findings lines of the desk's own checks
   * @param people those the bot must be able to write to
   */
  record Needs(Html title, List<Html> findings, List<GroupNeed> groups, List<Person> people) {

    public Needs {
      findings = List.copyOf(findings);
      groups = List.copyOf(groups);
      people = List.copyOf(people);
    }
  }

  /** A group, and the rights the bot needs there. */
  record GroupNeed(ChatId group, Kind kind) {

    /** Use of a group. */
    public enum Kind {
      /** The bot opens topics: it has to be an administrator of a forum. */
      FORUM,
      /** The bot writes: it has to be a member who may. */
      POSTS
    }
  }
}
