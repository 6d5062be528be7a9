package dev.zayavka.sandbox.ai;

/** Endpoint of an API: reads its calls by the provider's rules. */
interface Endpoint {
  AiProvider provider();

  WireFormat format();

  /** Model that a call names; empty if it names none. */
  String model(Incoming incoming);

  /**
   * Reads a call.
   *
   * @throws AiRefusal if it breaks a rule
   */
  AiQuestion read(Incoming incoming);
}
