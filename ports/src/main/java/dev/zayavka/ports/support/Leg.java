package dev.zayavka.ports.support;

import java.util.stream.Stream;

/**
 * One of the places of a ticket's conversation. Messages of one leg are forwarded to the others.
 */
public sealed interface Leg {

  /** The private chat with the client. */
  record ClientLeg() implements Leg {
    @Override
    public String key() {
      return "client";
    }
  }

  /** The ticket's topic in the main group. */
  record MainLeg() implements Leg {
    @Override
    public String key() {
      return "main";
    }
  }

  /** The mirror topic in a technician's group. */
  record MirrorLeg(TechnicianId technician) implements Leg {
    @Override
    public String key() {
      return MIRROR + technician.value();
    }
  }

  // No method of a leg has a body here: a class of legs would be initialised together with these
  // constants, and two threads could wait for each other.
  Leg CLIENT = new ClientLeg();
  Leg MAIN = new MainLeg();

  /** Prefix of the name of a mirror leg. */
  String MIRROR = "tech:";

  static Leg mirror(TechnicianId technician) {
    return new MirrorLeg(technician);
  }

  /** A short name, as kept in storage: {@code client}, {@code main}, {@code tech:7}. */
  String key();

  /**
   * The leg with this name.
   *
   * @throws IllegalArgumentException when there is none
   */
  static Leg of(String key) {
    if (key.startsWith(MIRROR)) {
      return mirror(new TechnicianId(Long.parseLong(key.substring(MIRROR.length()))));
    }
    return Stream.of(CLIENT, MAIN)
        .filter(leg -> leg.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such leg: " + key));
  }
}
