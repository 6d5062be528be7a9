package dev.zayavka.adapter.telegram.support;

import dev.zayavka.adapter.telegram.routing.CommandFactory;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.Technician;
import dev.zayavka.ports.support.TechnicianId;
import java.util.Optional;

/** Request given with {@code /technicians}. */
sealed interface TechnicianRequest {

  /** A number that is no group's in the place of a group. */
  record NotAGroup(String given) implements TechnicianRequest {}

  /** Nothing behind the command. */
  record ShowAll() implements TechnicianRequest {}

  /** {@code add -1001234567890 21 Иван}, or without the number of the person. */
  record Add(ChatId group, Optional<PersonId> user, String name) implements TechnicianRequest {}

  /** Something about one that is there. */
  sealed interface Change extends TechnicianRequest {
    TechnicianId technician();
  }

  /** {@code rename 3 Иван Петров}. */
  record Rename(TechnicianId technician, String name) implements Change {}

  /** {@code on 3}, {@code off 3}. */
  record Activate(TechnicianId technician, boolean active) implements Change {}

  /** {@code group 3 -1001234567890}. */
  record Move(TechnicianId technician, ChatId group) implements Change {}

  /** {@code user 3 21}. */
  record Identify(TechnicianId technician, PersonId user) implements Change {}

  /** Parses the arguments; empty if they cannot be understood. */
  static Optional<TechnicianRequest> parse(String words) {
    String[] parts = words.split("\\s+", 3);
    return switch (parts[0]) {
      case "" -> Optional.of(new ShowAll());
      case "add" -> add(at(parts, 1), at(parts, 2));
      default ->
          CommandFactory.number(at(parts, 1))
              .map(TechnicianId::new)
              .flatMap(technician -> change(parts[0], technician, at(parts, 2)));
    };
  }

  private static Optional<TechnicianRequest> add(String group, String rest) {
    String[] parts = rest.split("\\s+", 2);
    Optional<PersonId> user = CommandFactory.positive(parts[0]).map(PersonId::new);
    String name = user.isPresent() ? at(parts, 1) : rest;
    return isPersonsNumber(group) && name(name).isPresent()
        ? Optional.of(new NotAGroup(group))
        : group(group).flatMap(chat -> name(name).map(valid -> new Add(chat, user, valid)));
  }

  private static Optional<TechnicianRequest> change(
      String what, TechnicianId technician, String rest) {
    return switch (what) {
      case "rename" -> name(rest).map(name -> new Rename(technician, name));
      case "group" -> move(technician, rest);
      case "user" ->
          CommandFactory.positive(rest).map(user -> new Identify(technician, new PersonId(user)));
      case "on" -> rest.isEmpty() ? Optional.of(new Activate(technician, true)) : Optional.empty();
      case "off" ->
          rest.isEmpty() ? Optional.of(new Activate(technician, false)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<TechnicianRequest> move(TechnicianId technician, String group) {
    return isPersonsNumber(group)
        ? Optional.of(new NotAGroup(group))
        : group(group).map(chat -> new Move(technician, chat));
  }

  /** Groups have negative numbers; people forget the minus, or give a person's. */
  private static boolean isPersonsNumber(String id) {
    return CommandFactory.positive(id).isPresent();
  }

  private static Optional<ChatId> group(String id) {
    return id.startsWith("-")
        ? CommandFactory.positive(id.substring(1)).map(number -> new ChatId(-number))
        : Optional.empty();
  }

  private static Optional<String> name(String words) {
    String name = words.strip();
    return name.isEmpty() || name.length() > Technician.MAX_NAME
        ? Optional.empty()
        : Optional.of(name);
  }

  private static String at(String[] parts, int index) {
    return index < parts.length ? parts[index] : "";
  }
}
