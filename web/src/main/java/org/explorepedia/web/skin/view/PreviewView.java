// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin.view;

import gg.jte.Content;
import java.util.List;
import org.explorepedia.web.skin.Link;
import org.explorepedia.web.skin.Notice;

/**
 * What publishing would give.
 *
 * @param notices warnings of the parser
 * @param body the rendered text with its {@code mw-parser-output}
 * @param summary the summary as markup, may be empty
 * @param categories of the page as it would be
 */
public record PreviewView(List<Notice> notices, Content body, Content summary, List<Link> categories) {

    public PreviewView {
        notices = List.copyOf(notices);
        categories = List.copyOf(categories);
    }
}
