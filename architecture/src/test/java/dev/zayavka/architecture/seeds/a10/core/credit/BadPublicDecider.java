package dev.zayavka.architecture.seeds.a10.core.credit;

public final class BadPublicDecider {
  private BadPublicDecider() {}

  public static int decide() {
    return 1;
  }
}
