package dev.zayavka.assembly.settings;

import java.io.Serializable;

/**
 * One thing wrong with the settings.
 *
 * @param name the variable to change, or {@code .env} when a line of that file cannot be read
 * @param message expected form, to be read after the name; never the value found, which may be a
 *     secret put into the wrong variable
 */
public record SettingError(String name, String message) implements Serializable {}
