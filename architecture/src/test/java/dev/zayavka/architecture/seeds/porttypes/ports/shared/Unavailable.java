package dev.zayavka.architecture.seeds.porttypes.ports.shared;

public final class Unavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
