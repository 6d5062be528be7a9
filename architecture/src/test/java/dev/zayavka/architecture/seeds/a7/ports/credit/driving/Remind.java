package dev.zayavka.architecture.seeds.a7.ports.credit.driving;

public interface Remind {
  enum Answer {
    DONE
  }

  Answer remind();
}
