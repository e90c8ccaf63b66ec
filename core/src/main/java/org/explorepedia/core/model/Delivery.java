// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.model;

/**
 * That somebody is told of an event; there is one for each account and event, for ever.
 *
 * @param web whether it stands in the list
 * @param mail what was chosen when it happened
 * @param read whether its entry was read since; false if it stands in no list
 */
public record Delivery(UserId user, RecordedEvent event, boolean web, MailChoice mail, boolean read) {}
