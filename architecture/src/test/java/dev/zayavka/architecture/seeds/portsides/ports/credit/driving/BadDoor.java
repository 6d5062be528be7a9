package dev.zayavka.architecture.seeds.portsides.ports.credit.driving;

public interface BadDoor {
  void open();
}
