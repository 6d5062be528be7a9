package dev.zayavka.architecture.seeds.deciders.core.credit;

public final class BadPublicDecider {
  private BadPublicDecider() {}

  public static int decide() {
    return 1;
  }
}
