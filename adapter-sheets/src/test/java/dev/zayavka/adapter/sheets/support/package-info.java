@NullMarked
package dev.zayavka.adapter.sheets.support;

import org.jspecify.annotations.NullMarked;
