// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin;

/** The words of the interface in one language; the only source of text for templates. */
@FunctionalInterface
public interface Texts {

    /**
     * The message with its arguments put in, as plain text (templates escape it).
     *
     * @param key for example {@code skin.search.label}
     * @param args the values for {@code {0}}, {@code {1}} …; numbers stay numbers so that plural rules apply
     */
    String get(String key, Object... args);
}
