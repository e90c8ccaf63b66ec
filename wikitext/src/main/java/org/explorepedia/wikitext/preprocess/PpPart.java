// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.preprocess;

/**
 * One argument of a template, between two pipes.
 *
 * @param number from 1 for an argument without equals sign, 0 for a named one
 * @param name what stands before the equals sign; empty for a numbered argument
 * @param value what stands after it, or the whole argument
 */
public record PpPart(int number, PpRun name, PpRun value) {

    public boolean isNamed() {
        return number == 0;
    }

    /** Where the argument begins. */
    public int start() {
        return number == 0 ? name.start() : value.start();
    }

    public int end() {
        return value.end();
    }
}
