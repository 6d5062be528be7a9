package dev.zayavka.ports.devices.lending.driven;

/** Labels to stick on devices. */
public interface Labels {
  /**
   * A label as a PNG picture: the QR code of a link (ISO/IEC 18004) and text under it, in several
   * lines when it is long.
   *
   * @param link what the code holds, at most 300 characters
   * @param text the text under it, such as an inventory number; shortened when it does not fit
   */
  byte[] png(String link, String text);
}
