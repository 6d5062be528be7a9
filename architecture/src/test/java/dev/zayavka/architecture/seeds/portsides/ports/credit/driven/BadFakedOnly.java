package dev.zayavka.architecture.seeds.portsides.ports.credit.driven;

public interface BadFakedOnly {
  void run();
}
