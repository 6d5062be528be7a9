package dev.zayavka.architecture.seeds.a6.ports.credit.driven;

public interface BadFakedOnly {
  void run();
}
