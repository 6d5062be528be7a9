package dev.zayavka.architecture.seeds.b7.ports.shared.driven;

public interface Sink {
  int send();
}
