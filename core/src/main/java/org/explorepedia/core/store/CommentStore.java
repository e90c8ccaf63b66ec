// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import java.util.List;
import org.explorepedia.core.model.CommentPlace;
import org.explorepedia.core.model.PageId;

/** Which comment stands on which page, so that a link to one finds it wherever its discussion was moved. */
public interface CommentStore {

    /** Sets the comments of a page, in order; none takes the page out. */
    void set(PageId page, List<CommentPlace> comments);

    /** Comments of a page in order. */
    List<CommentPlace> of(PageId page);

    /** Where comments with this name stand, at most {@code limit}; the page that was made last comes first. */
    List<Found> find(String name, int limit);

    /** A comment that was found. */
    record Found(PageId page, CommentPlace comment) {}
}
