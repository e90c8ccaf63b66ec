// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.transfer.load;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.explorepedia.core.model.Job;
import org.explorepedia.core.model.PageId;
import org.explorepedia.wikitext.title.Title;

/** What an import must ask the wiki about its pages. */
public interface PageRules {

    /** Where a text sends its readers; empty for pages that are no redirects. */
    Optional<Title> redirectTarget(String wikitext);

    /** Content model of a page whose dump names none. */
    String contentModel(Title title);

    /** Jobs that tell a running server of pages that just got revisions; stored with them. */
    Collection<Job> announce(List<PageId> pages, Instant now);

    /** Jobs that bring links, categories and search in step with the current text of these pages; of low priority. */
    Collection<Job> refresh(List<PageId> pages, Instant now);
}
