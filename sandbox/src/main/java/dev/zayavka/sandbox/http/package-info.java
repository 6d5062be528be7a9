/** The loopback HTTP server that every stand-in is built on. */
@NullMarked
package dev.zayavka.sandbox.http;

import org.jspecify.annotations.NullMarked;
