// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.page;

import java.util.Optional;
import org.explorepedia.core.page.ViewOutcome;
import org.explorepedia.web.frame.PageVisit;
import org.explorepedia.web.skin.PageChromeBuilder;
import org.explorepedia.web.skin.TrustedHtml;

/** Adds to pages of certain kinds what readers can do there. */
public interface PageExtras {

    /**
     * The content of a current page with what belongs to it; for most pages the content as it is.
     *
     * @param chrome takes styles and scripts
     */
    TrustedHtml shown(PageVisit page, ViewOutcome.Shown shown, PageChromeBuilder chrome);

    /** What stands on a page that does not exist, instead of the usual words; empty for those. */
    Optional<TrustedHtml> missing(PageVisit page, ViewOutcome.Missing missing, PageChromeBuilder chrome);
}
