package dev.zayavka.architecture.seeds.a5.ports.shared.driven;

abstract class BadAbstract {
  abstract void run();
}
