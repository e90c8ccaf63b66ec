// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin.view;

import java.util.List;

/**
 * A form.
 *
 * @param id element id, or empty
 * @param css {@code form}, {@code form form-narrow} or {@code filters}
 * @param method {@code get} or {@code post}
 * @param action where it goes
 * @param fields from top to bottom
 * @param buttons the first is the one that Enter presses
 */
public record FormView(String id, String css, String method, String action, List<Field> fields, List<Button> buttons) {

    public FormView {
        fields = List.copyOf(fields);
        buttons = List.copyOf(buttons);
    }

    /**
     * A button that sends the form.
     *
     * @param name also its id
     * @param css {@code primary}, {@code danger} or empty
     */
    public record Button(String name, String value, String label, String css) {}

    /** A form that changes something. */
    public static FormView post(String id, String action, List<Field> fields, List<Button> buttons) {
        return new FormView(id, "form", "post", action, fields, buttons);
    }

    /** Choices above a list, part of its address. */
    public static FormView filters(String action, List<Field> fields, String button) {
        return new FormView("", "filters", "get", action, fields, List.of(new Button("", "", button, "")));
    }
}
