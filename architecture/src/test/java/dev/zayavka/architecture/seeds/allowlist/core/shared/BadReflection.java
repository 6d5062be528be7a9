package dev.zayavka.architecture.seeds.allowlist.core.shared;

final class BadReflection {
  Class<?> load(String name) throws ClassNotFoundException {
    return Class.forName(name);
  }
}
