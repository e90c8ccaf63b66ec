// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.page;

import java.util.Set;
import org.explorepedia.web.frame.PageVisit;
import org.explorepedia.web.kit.Reply;

/** Shows a page; the parse cache knows by itself when a text is out of date, so nothing has to be thrown away by hand. */
final class PurgeAction implements PageAction {

    private final PageAction view;

    PurgeAction(PageAction view) {
        this.view = view;
    }

    @Override
    public Set<String> names() {
        return Set.of("purge");
    }

    @Override
    public Reply answer(PageVisit page) {
        return view.answer(page);
    }
}
