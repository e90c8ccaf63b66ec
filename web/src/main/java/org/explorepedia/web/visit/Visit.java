// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.visit;

import java.util.Optional;
import org.explorepedia.core.message.Html;
import org.explorepedia.core.message.Localizer;
import org.explorepedia.core.model.Session;
import org.explorepedia.core.model.User;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.site.SiteIdentity;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.kit.Request;

/**
 * A request together with who makes it.
 *
 * @param session of somebody who is logged in
 * @param localizer texts, dates and numbers as this visitor reads them
 * @param theme {@code light}, {@code dark} or empty for what the device prefers
 * @param site how the wiki presents itself
 * @param csrfToken for forms, MediaWiki's {@code wpEditToken}
 * @param tokenMatches whether the request brings that token
 */
public record Visit(
        Request request,
        Viewer viewer,
        Optional<Session> session,
        Localizer localizer,
        String theme,
        SiteIdentity site,
        String csrfToken,
        boolean tokenMatches) {

    private static final String USUAL_THUMB_WIDTH = "250";

    public Params params() {
        return request.params();
    }

    public boolean isLoggedIn() {
        return viewer.isRegistered();
    }

    public Optional<User> user() {
        return viewer.user();
    }

    /** A text of the interface; templates escape it. */
    public String text(String key, Object... arguments) {
        return localizer.text(key, arguments);
    }

    /** A text of the interface as markup with escaped arguments. */
    public Html html(String key, Object... arguments) {
        return localizer.html(key, arguments);
    }

    public String preference(String name, String otherwise) {
        return user().map(user -> user.preferences().get(name))
                .filter(value -> !value.isEmpty())
                .orElse(otherwise);
    }

    /** Width of thumbnails in pixels; the same for the preview and for the page. */
    public int thumbWidth() {
        try {
            return Math.clamp(Integer.parseInt(preference("thumbsize", USUAL_THUMB_WIDTH)), 120, 400);
        } catch (NumberFormatException _) {
            return Integer.parseInt(USUAL_THUMB_WIDTH);
        }
    }
}
