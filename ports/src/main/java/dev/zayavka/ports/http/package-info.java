/** HTTP as those who answer it see it, whatever server it comes through. */
@NullMarked
package dev.zayavka.ports.http;

import org.jspecify.annotations.NullMarked;
