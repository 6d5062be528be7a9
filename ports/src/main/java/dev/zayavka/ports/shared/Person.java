package dev.zayavka.ports.shared;

/**
 * A person with the name they had at the time of their action.
 *
 * @param id Telegram user id
 * @param name as shown in Telegram, at most 256 characters; the id if nothing of it can be seen
 */
public record Person(PersonId id, String name) {

  private static final int MAX_NAME = 256;

  public Person {
    name = VisibleText.isBlank(name) ? Long.toString(id.value()) : name.strip();
    if (name.length() > MAX_NAME) {
      name = name.substring(0, MAX_NAME);
    }
  }

  public static Person of(long id, String name) {
    return new Person(new PersonId(id), name);
  }
}
