package dev.zayavka.architecture.seeds.deciders.core.credit;

import java.util.function.IntSupplier;

final class OtherCaller {
  IntSupplier call() {
    return BadSharedDecider::decide;
  }
}
