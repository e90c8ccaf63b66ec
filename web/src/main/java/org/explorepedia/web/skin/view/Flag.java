// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin.view;

/**
 * A letter that marks a kind of change.
 *
 * @param css {@code minoredit}, {@code newpage} or {@code botedit}
 * @param letter what is shown
 * @param title what it stands for
 */
public record Flag(String css, String letter, String title) {}
