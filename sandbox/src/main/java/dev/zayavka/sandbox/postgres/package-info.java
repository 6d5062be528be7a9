/** An embedded PostgreSQL that can be stopped, started and taken over again. */
@NullMarked
package dev.zayavka.sandbox.postgres;

import org.jspecify.annotations.NullMarked;
