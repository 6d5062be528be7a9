/** Tests of scenario files and theory as a PDF. */
@NullMarked
package dev.zayavka.adapter.files.assessment;

import org.jspecify.annotations.NullMarked;
