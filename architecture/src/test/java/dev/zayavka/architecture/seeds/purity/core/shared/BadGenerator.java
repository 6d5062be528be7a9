package dev.zayavka.architecture.seeds.purity.core.shared;

import java.util.random.RandomGenerator;

final class BadGenerator {
  int chance(RandomGenerator generator) {
    return generator.nextInt();
  }
}
