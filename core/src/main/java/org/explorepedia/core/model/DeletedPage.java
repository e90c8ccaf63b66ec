// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.model;

import java.time.Instant;
import org.explorepedia.wikitext.title.Title;

/**
 * A page in the archive.
 *
 * @param page its former number, under which it comes back
 * @param revisions how many are kept
 */
public record DeletedPage(PageId page, Title title, Instant deleted, int revisions) {}
