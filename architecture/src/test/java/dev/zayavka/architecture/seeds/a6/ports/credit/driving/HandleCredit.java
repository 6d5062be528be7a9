package dev.zayavka.architecture.seeds.a6.ports.credit.driving;

public interface HandleCredit {
  /** Not a port of its own. */
  enum Answer {
    DONE
  }

  Answer handle();
}
