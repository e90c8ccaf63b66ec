// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.model;

import java.time.Instant;

/**
 * That an event is to be mailed to somebody: alone, or together with all that is planned under the same key.
 *
 * @param key names the mail among those of the account, such as {@code event:7} or {@code daily:2026-11-24}
 * @param bundle of the event; empty for a mail about several
 * @param due when it is to be sent
 */
public record PlannedMail(UserId user, String key, MailChoice choice, String bundle, long event, Instant due) {}
