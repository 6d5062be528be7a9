package dev.zayavka.architecture.seeds.b7.ports.shared.driven;

public interface Outbox {
  int enqueue();
}
