// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.right;

import java.time.Duration;
import java.util.Map;

/**
 * How often somebody may do something.
 *
 * @param limits by action such as {@code edit}, then by kind of person: {@code anonymous}, {@code newbie}, {@code user}
 */
public record RateLimits(Map<String, Map<String, Limit>> limits) {

    public static final String ANONYMOUS = "anonymous";
    public static final String NEWBIE = "newbie";
    public static final String USER = "user";

    public static final String EDIT = "edit";
    public static final String MOVE = "move";
    public static final String ROLLBACK = "rollback";
    public static final String CREATE_ACCOUNT = "createaccount";
    public static final String RESET_PASSWORD = "mailpassword";
    public static final String CONFIRM_EMAIL = "confirmemail";

    public static final String THANKS = "thanks";

    public RateLimits {
        limits = Map.copyOf(limits);
    }

    /** At most {@code count} times in each window. */
    public record Limit(int count, Duration window) {}

    /** Close to MediaWiki's own. */
    public static RateLimits defaults() {
        Duration minute = Duration.ofMinutes(1);
        return new RateLimits(Map.of(
                EDIT,
                Map.of(ANONYMOUS, new Limit(8, minute), NEWBIE, new Limit(8, minute), USER, new Limit(90, minute)),
                MOVE,
                Map.of(NEWBIE, new Limit(2, Duration.ofMinutes(2)), USER, new Limit(8, minute)),
                ROLLBACK,
                Map.of(NEWBIE, new Limit(5, Duration.ofMinutes(2)), USER, new Limit(10, minute)),
                CREATE_ACCOUNT,
                Map.of(ANONYMOUS, new Limit(6, Duration.ofDays(1))),
                RESET_PASSWORD,
                Map.of(
                        ANONYMOUS, new Limit(5, Duration.ofHours(1)),
                        NEWBIE, new Limit(5, Duration.ofHours(1)),
                        USER, new Limit(5, Duration.ofHours(1))),
                THANKS,
                Map.of(NEWBIE, new Limit(10, minute), USER, new Limit(10, minute)),
                CONFIRM_EMAIL,
                Map.of(NEWBIE, new Limit(5, Duration.ofHours(1)), USER, new Limit(5, Duration.ofHours(1)))));
    }

    /** No limit at all, for trusted surroundings. */
    public static RateLimits none() {
        return new RateLimits(Map.of());
    }
}
