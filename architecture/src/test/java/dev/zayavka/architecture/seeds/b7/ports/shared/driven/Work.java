package dev.zayavka.architecture.seeds.b7.ports.shared.driven;

public interface Work {
  Outbox outbox();
}
