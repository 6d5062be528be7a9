package dev.zayavka.architecture.seeds.a6.ports.credit.driving;

public interface BadDoor {
  void open();
}
