package dev.zayavka.architecture.seeds.a7.ports.credit.driven;

public interface Requests {
  void save();
}
