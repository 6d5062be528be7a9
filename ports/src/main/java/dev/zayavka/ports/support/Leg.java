package dev.zayavka.ports.support;

/** A place where a ticket's conversation stands: messages of one leg are carried to the others. */
public sealed interface Leg {

  /** The private chat with the client. */
  record ClientLeg() implements Leg {}

  /** The ticket's topic in the main group. */
  record MainLeg() implements Leg {}

  /** The mirror topic in a technician's group. */
  record MirrorLeg(TechnicianId technician) implements Leg {}

  Leg CLIENT = new ClientLeg();
  Leg MAIN = new MainLeg();

  static Leg mirror(TechnicianId technician) {
    return new MirrorLeg(technician);
  }

  /** A short name, as kept in storage: {@code client}, {@code main}, {@code tech:7}. */
  default String key() {
    return switch (this) {
      case ClientLeg client -> "client";
      case MainLeg main -> "main";
      case MirrorLeg mirror -> "tech:" + mirror.technician().value();
    };
  }

  /**
   * The leg with this name.
   *
   * @throws IllegalArgumentException when there is none
   */
  static Leg of(String key) {
    return switch (key) {
      case "client" -> CLIENT;
      case "main" -> MAIN;
      default -> {
        if (!key.startsWith("tech:")) {
          throw new IllegalArgumentException("no such leg: " + key);
        }
        yield mirror(new TechnicianId(Long.parseLong(key.substring("tech:".length()))));
      }
    };
  }
}
