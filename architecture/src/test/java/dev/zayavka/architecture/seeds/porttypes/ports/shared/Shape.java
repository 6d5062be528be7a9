package dev.zayavka.architecture.seeds.porttypes.ports.shared;

sealed interface Shape {
  record Round(double radius) implements Shape {}

  /** The compiler generates a class for the switch below, and one for each constant. */
  enum Square implements Shape {
    SMALL {
      @Override
      int size() {
        return 1;
      }
    },
    LARGE {
      @Override
      int size() {
        return 4;
      }
    };

    abstract int size();
  }

  default String text() {
    return switch (this) {
      case Round round -> "round";
      case Square square ->
          switch (square) {
            case SMALL -> "small";
            case LARGE -> "large";
          };
    };
  }
}
