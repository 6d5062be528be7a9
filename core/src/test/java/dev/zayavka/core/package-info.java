@NullMarked
package dev.zayavka.core;

import org.jspecify.annotations.NullMarked;
