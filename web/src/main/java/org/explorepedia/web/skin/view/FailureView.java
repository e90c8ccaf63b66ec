// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole page that says what failed. It needs nothing but what stands here, so it can be written when all else is down.
 *
 * @param lang language of the texts
 * @param dir {@code ltr} or {@code rtl}
 * @param styles addresses of style sheets
 * @param incident number under which the log tells more, or null
 * @param text what somebody wrote and would lose, or null
 * @param retry the form that was sent, to be sent once more, or null
 */
public record FailureView(
        String lang,
        String dir,
        List<String> styles,
        String heading,
        String explanation,
        @Nullable String incident,
        @Nullable String text,
        @Nullable Retry retry) {

    /**
     * A form that could not be handled.
     *
     * @param action where it was sent
     * @param fields all but the text
     * @param button name of the button that was pressed
     */
    public record Retry(String action, List<Field.Hidden> fields, String button) {
        public Retry {
            fields = List.copyOf(fields);
        }
    }

    public FailureView {
        styles = List.copyOf(styles);
    }
}
