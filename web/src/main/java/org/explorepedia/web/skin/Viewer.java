// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at the page, as far as the chrome shows it.
 *
 * @param name the account's name, or null for a visitor
 * @param tools the entries of the personal menu; for a visitor the links to log in and to create an account
 * @param unread notifications not read yet
 * @param theme {@code light}, {@code dark} or empty for what the device prefers
 */
public record Viewer(@Nullable String name, List<Link> tools, int unread, String theme) {

    public Viewer {
        tools = List.copyOf(tools);
    }

    public boolean loggedIn() {
        return name != null;
    }

    /** MediaWiki's class by which templates' own styles know the scheme. */
    public String themeClass() {
        return switch (theme) {
            case "light" -> "skin-theme-clientpref-day";
            case "dark" -> "skin-theme-clientpref-night";
            default -> "skin-theme-clientpref-os";
        };
    }
}
