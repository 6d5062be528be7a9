package dev.zayavka.architecture.seeds.portsides.ports.credit.driving;

public interface HandleCredit {
  /** Not a port of its own. */
  enum Answer {
    DONE
  }

  Answer handle();
}
