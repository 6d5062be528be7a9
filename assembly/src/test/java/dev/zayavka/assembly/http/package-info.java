@NullMarked
package dev.zayavka.assembly.http;

import org.jspecify.annotations.NullMarked;
