/** Control API over HTTP for all roles, and the page that uses it. */
@NullMarked
package dev.zayavka.sandbox.telegram.control;

import org.jspecify.annotations.NullMarked;
