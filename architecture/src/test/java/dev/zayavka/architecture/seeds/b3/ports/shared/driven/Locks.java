package dev.zayavka.architecture.seeds.b3.ports.shared.driven;

public interface Locks {
  boolean take();
}
