package dev.zayavka.architecture.seeds.contracts.ports.shared.driven;

public interface BadCache {
  void clear();
}
