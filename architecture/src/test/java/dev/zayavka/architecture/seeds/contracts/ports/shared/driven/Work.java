package dev.zayavka.architecture.seeds.contracts.ports.shared.driven;

public interface Work {
  Locks locks();
}
