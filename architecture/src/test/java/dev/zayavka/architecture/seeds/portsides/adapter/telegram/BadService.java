package dev.zayavka.architecture.seeds.portsides.adapter.telegram;

import dev.zayavka.architecture.seeds.portsides.ports.credit.driving.BadDoor;

final class BadService implements BadDoor {
  @Override
  public void open() {}
}
