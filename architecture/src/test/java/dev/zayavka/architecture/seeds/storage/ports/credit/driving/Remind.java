package dev.zayavka.architecture.seeds.storage.ports.credit.driving;

public interface Remind {
  enum Answer {
    DONE
  }

  Answer remind();
}
