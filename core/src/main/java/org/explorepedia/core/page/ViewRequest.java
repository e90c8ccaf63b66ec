// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import java.util.OptionalLong;
import org.explorepedia.core.render.RenderOptions;
import org.explorepedia.wikitext.title.Title;

/**
 * A wish to read a page.
 *
 * @param title without fragment
 * @param revision a certain revision instead of the current one
 * @param followRedirect whether a redirect shows the page that it leads to
 * @param unhide whether somebody who may see hidden text asks for it
 */
public record ViewRequest(
        Title title, OptionalLong revision, boolean followRedirect, boolean unhide, RenderOptions options) {

    /** The current text of a page. */
    public static ViewRequest of(Title title, RenderOptions options) {
        return new ViewRequest(title.withoutFragment(), OptionalLong.empty(), true, false, options);
    }
}
