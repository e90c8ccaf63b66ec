// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import org.explorepedia.core.event.WikiEvents;
import org.explorepedia.core.links.FollowUps;
import org.explorepedia.core.message.Localizer;
import org.explorepedia.core.notification.NotableEvents;

/**
 * What everything that is done to pages needs to tell others about it.
 *
 * @param followUps queues the work that has to follow, in the same transaction
 * @param events tells those who listen, after the commit
 * @param texts in the wiki's own language, for what stands in histories
 */
public record PageNotices(FollowUps followUps, WikiEvents events, NotableEvents notable, Localizer texts) {}
