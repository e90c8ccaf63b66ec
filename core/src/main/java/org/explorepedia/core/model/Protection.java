// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.model;

import org.explorepedia.wikitext.title.Title;

/**
 * Who may do something to a page, or create it.
 *
 * @param action {@code edit}, {@code move}, {@code create} or {@code upload}
 * @param level the right that it takes: {@code editsemiprotected} (shown as autoconfirmed) or {@code editprotected} (sysop), or a right of the wiki's own
 * @param cascade whether pages transcluded by this one are protected too
 */
public record Protection(Title title, String action, String level, Expiry expiry, boolean cascade) {}
