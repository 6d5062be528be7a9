/**
 * An embedded PostgreSQL that can be stopped, restarted, and found again after its JVM was killed.
 */
@NullMarked
package dev.zayavka.sandbox.postgres;

import org.jspecify.annotations.NullMarked;
