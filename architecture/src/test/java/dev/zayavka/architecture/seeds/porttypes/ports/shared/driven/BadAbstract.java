package dev.zayavka.architecture.seeds.porttypes.ports.shared.driven;

abstract class BadAbstract {
  abstract void run();
}
