/** Driven ports of the support desk: storage and the directory of clients. */
@NullMarked
package dev.zayavka.ports.support.driven;

import org.jspecify.annotations.NullMarked;
