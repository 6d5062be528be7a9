/**
 * The settings of a runner, read from environment variables. Start at {@link
 * dev.zayavka.assembly.settings.Settings#read}; every variable is listed in {@code Variable}.
 */
@NullMarked
package dev.zayavka.assembly.settings;

import org.jspecify.annotations.NullMarked;
