package dev.zayavka.architecture.seeds.transactions.ports.shared.driven;

public interface Outbox {
  int enqueue();
}
