/**
 * Training scenarios from files: {@code scenario.yaml} and {@code theory.md}, and theory as a PDF.
 *
 * <p>YAML is read as a tree of nodes by SnakeYAML, which Liquibase brings into the jar anyway. A
 * node knows its line, so a mistake in content has one like a mistake in syntax. Jackson's YAML
 * format would add a jar and bind to records, where a mistake is an exception: the first one only,
 * and without a line once a tree has been read. Nodes are never turned into objects; aliases,
 * anchors and tags are refused, so a small file cannot become a large one.
 */
@NullMarked
package dev.zayavka.adapter.files.assessment;

import org.jspecify.annotations.NullMarked;
