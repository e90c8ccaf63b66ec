// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.model;

import java.time.Instant;
import java.util.Optional;
import org.explorepedia.wikitext.title.Title;

/**
 * A page on somebody's watchlist; a subject page and its talk page are watched together.
 *
 * @param title the subject page
 * @param unseenSince when it changed for the first time since the watcher last saw it
 */
public record WatchedPage(UserId user, Title title, Optional<Instant> unseenSince, Expiry expiry) {}
