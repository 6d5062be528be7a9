package dev.zayavka.architecture.seeds.portsides.ports.credit.driving;

public interface HandleCredit {
  /** A nested type is not a port. */
  enum Answer {
    DONE
  }

  Answer handle();
}
