// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.spec;

/** What became of an example. */
sealed interface SpecResult {

    SpecCase example();

    record Passed(SpecCase example) implements SpecResult {}

    record Failed(SpecCase example, String expected, String actual) implements SpecResult {}

    record Skipped(SpecCase example, String reason) implements SpecResult {}
}
