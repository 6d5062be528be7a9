package dev.zayavka.ports.shared;

/**
 * Fencing token of a running instance: a term begins when the instance joins and ends when it
 * leaves, or when another one finds it dead. It is never used again.
 *
 * @param instance unique name of the process, 1 to 100 characters, no slash
 * @param number positive, greater than that of each term before, of any instance
 */
public record InstanceTerm(String instance, long number) {

  private static final int LONGEST_NAME = 100;

  public InstanceTerm {
    if (instance.isEmpty() || instance.length() > LONGEST_NAME || instance.contains("/")) {
      throw new IllegalArgumentException("not a name of an instance: " + instance);
    }
    if (number < 1) {
      throw new IllegalArgumentException("a term's number is positive, not " + number);
    }
  }

  /** The owner of all leases and locks taken in this term. */
  public String owner() {
    return instance + "/" + number;
  }

  /** The name under which a part of the instance, such as the worker of a channel, takes leases. */
  public String owner(String part) {
    return owner() + "/" + part;
  }
}
