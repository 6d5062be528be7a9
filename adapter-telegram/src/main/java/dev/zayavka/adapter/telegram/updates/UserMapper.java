package dev.zayavka.adapter.telegram.updates;

import dev.zayavka.ports.shared.Person;
import org.telegram.telegrambots.meta.api.objects.User;

/** Mapper of Telegram's users to people. */
final class UserMapper {

  private UserMapper() {}

  static Person person(User user) {
    String last = user.getLastName() == null ? "" : " " + user.getLastName();
    return Person.of(user.getId(), (user.getFirstName() + last).strip());
  }
}
