package dev.zayavka.architecture.seeds.purity.core.shared;

import java.util.Collections;
import java.util.List;

final class BadShuffle {
  void mix(List<String> cards) {
    Collections.shuffle(cards);
  }
}
