package dev.zayavka.assembly.settings;

import dev.zayavka.assembly.settings.Environment.Lookup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads variables one by one and collects errors. A value is returned as a supplier, so that
 * reading continues after an error; suppliers may be called only if there are no errors.
 */
public final class SettingsReader {
  private final Environment environment;
  private final Map<Variable, Lookup> seen = new HashMap<>();
  private final List<SettingError> errors;

  SettingsReader(Environment environment) {
    this.environment = environment;
    this.errors = new ArrayList<>(environment.errors());
  }

  /**
   * Reads a part of the settings, for a tool that needs no others.
   *
   * @throws InvalidSettings with every error in this part
   */
  public static <T> T readAlone(
      Environment environment, Function<SettingsReader, Supplier<T>> part) {
    SettingsReader in = new SettingsReader(environment);
    Supplier<T> settings = part.apply(in);
    in.throwIfInvalid();
    return settings.get();
  }

  /** The value of a variable without which nothing starts. */
  public <T> Supplier<T> required(Variable variable, Format<T> format) {
    if (!isSet(variable)) {
      return reject(variable, "is required. " + variable.meaning());
    }
    var value = optional(variable, format);
    return () -> value.get().orElseThrow();
  }

  /** The value of a variable, or its default. */
  public <T> Supplier<T> withDefault(Variable variable, Format<T> format) {
    return isSet(variable) ? required(variable, format) : () -> fallback(variable, format);
  }

  /** The value of a variable that may be left out. */
  public <T> Supplier<Optional<T>> optional(Variable variable, Format<T> format) {
    return switch (lookup(variable)) {
      case Lookup.Unset() -> Optional::empty;
      case Lookup.Broken(var error) -> reject(error);
      case Lookup.Found(var text) ->
          switch (format.parse(text)) {
            case Format.Parsed.Valid<T>(var value) -> () -> Optional.of(value);
            case Format.Parsed.Malformed<T>(var expected) ->
                reject(variable, "must be " + expected);
          };
    };
  }

  /** The value or its default as far as it is valid, for a rule that depends on it. */
  public <T> Optional<T> peek(Variable variable, Format<T> format) {
    return switch (lookup(variable)) {
      case Lookup.Unset() -> Optional.of(fallback(variable, format));
      case Lookup.Broken(var ignored) -> Optional.empty();
      case Lookup.Found(var text) ->
          format.parse(text) instanceof Format.Parsed.Valid<T>(var value)
              ? Optional.of(value)
              : Optional.empty();
    };
  }

  /** True when the variable has a value, well formed or not. */
  public boolean isSet(Variable variable) {
    return !(lookup(variable) instanceof Lookup.Unset);
  }

  /**
   * Adds an error of a variable, once, however many desks read the variable; the words follow its
   * name.
   */
  public <T> Supplier<T> reject(Variable variable, String message) {
    return reject(new SettingError(variable.name(), message));
  }

  /** Rejects those of the variables that are set. */
  public void rejectAll(List<VariableGroup> groups, String message) {
    groups.stream()
        .flatMap(group -> group.variables().stream())
        .filter(this::isSet)
        .forEach(variable -> reject(variable, message));
  }

  /** Throws when anything read so far was wrong. */
  void throwIfInvalid() {
    if (!errors.isEmpty()) {
      throw new InvalidSettings(errors);
    }
  }

  /** Asks once for each variable: a secret's file may be a pipe, which can be read only once. */
  private Lookup lookup(Variable variable) {
    return seen.computeIfAbsent(variable, key -> environment.lookup(key.name()));
  }

  private <T> Supplier<T> reject(SettingError error) {
    if (!errors.contains(error)) {
      errors.add(error);
    }
    return () -> {
      throw new IllegalStateException(error.name() + " was rejected and has no value");
    };
  }

  private static <T> T fallback(Variable variable, Format<T> format) {
    return switch (format.parse(variable.example())) {
      case Format.Parsed.Valid<T>(var value) -> value;
      case Format.Parsed.Malformed<T>(var expected) ->
          throw new IllegalStateException("the default of " + variable + " must be " + expected);
    };
  }
}
