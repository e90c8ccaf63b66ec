// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.links;

import java.util.function.Consumer;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.store.Stores;

/** Keeps something in step with the texts of pages, as the link tables are: after each edit and each import. */
@FunctionalInterface
public interface TextFollower {

    /**
     * Looks at the current text of a page, outside of any transaction.
     *
     * @return what is to be written, if the page is still the same
     */
    Consumer<Stores> about(Page page, ParsedPages.ParsedPage parsed);
}
