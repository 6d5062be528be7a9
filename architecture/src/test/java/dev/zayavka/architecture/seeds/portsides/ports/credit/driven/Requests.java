package dev.zayavka.architecture.seeds.portsides.ports.credit.driven;

public interface Requests {
  void save();
}
