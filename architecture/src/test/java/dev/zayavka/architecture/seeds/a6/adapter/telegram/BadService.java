package dev.zayavka.architecture.seeds.a6.adapter.telegram;

import dev.zayavka.architecture.seeds.a6.ports.credit.driving.BadDoor;

final class BadService implements BadDoor {
  @Override
  public void open() {}
}
