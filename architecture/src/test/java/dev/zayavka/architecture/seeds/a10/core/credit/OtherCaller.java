package dev.zayavka.architecture.seeds.a10.core.credit;

import java.util.function.IntSupplier;

final class OtherCaller {
  IntSupplier call() {
    return BadSharedDecider::decide;
  }
}
