// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin.view;

import java.util.List;

/**
 * Small buttons in a row, of which each says what it does, such as Follow and Mute.
 *
 * @param action where the choice is sent
 * @param hidden the token
 * @param status what is chosen now, in words
 */
public record ChoiceView(String action, List<Field.Hidden> hidden, String status, List<Option> options) {

    public ChoiceView {
        hidden = List.copyOf(hidden);
        options = List.copyOf(options);
    }

    /** A button; sent as {@code choice}. */
    public record Option(String value, String label) {}
}
