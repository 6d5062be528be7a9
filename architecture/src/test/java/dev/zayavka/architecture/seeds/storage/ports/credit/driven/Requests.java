package dev.zayavka.architecture.seeds.storage.ports.credit.driven;

public interface Requests {
  void save();
}
