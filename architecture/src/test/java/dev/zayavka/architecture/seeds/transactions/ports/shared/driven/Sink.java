package dev.zayavka.architecture.seeds.transactions.ports.shared.driven;

public interface Sink {
  int send();
}
