package dev.zayavka.architecture.seeds.a3.core.shared;

final class BadReflection {
  Class<?> load(String name) throws ClassNotFoundException {
    return Class.forName(name);
  }
}
