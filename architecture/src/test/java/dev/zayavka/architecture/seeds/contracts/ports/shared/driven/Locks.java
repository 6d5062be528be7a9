package dev.zayavka.architecture.seeds.contracts.ports.shared.driven;

public interface Locks {
  boolean take();
}
