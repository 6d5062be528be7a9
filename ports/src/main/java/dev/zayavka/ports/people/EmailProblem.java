package dev.zayavka.ports.people;

/** Reasons to refuse an e-mail address. */
public enum EmailProblem {
  /** It is no address. */
  NOT_AN_ADDRESS,
  /** Its domain is not one of the company's. */
  FOREIGN_DOMAIN,
  /** Another person is registered under this address. */
  TAKEN
}
