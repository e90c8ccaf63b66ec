// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.wall;

import java.util.List;
import org.explorepedia.core.model.ThreadId;
import org.explorepedia.core.model.WallMessage;
import org.explorepedia.core.right.Denial;

/** What became of a wish to write on a wall or to change something there. */
public sealed interface WallOutcome {

    /** @param number of the message that was written or changed */
    record Done(ThreadId thread, int number) implements WallOutcome {}

    /** It was so already, or the same form was sent before. */
    record Unchanged(ThreadId thread, int number) implements WallOutcome {}

    /** General rules stand against it: rights, blocks, protection, read-only mode, rate limits. */
    record Denied(List<Denial> reasons) implements WallOutcome {
        public Denied {
            reasons = List.copyOf(reasons);
        }
    }

    /** The state of the thread or the rules of walls stand against it. */
    record Refused(Refusal why) implements WallOutcome {}

    /** The form cannot be taken as it is. */
    record Invalid(Fault fault) implements WallOutcome {}

    /** Somebody else edited the message in the meantime. */
    record Changed(WallMessage current) implements WallOutcome {}

    /** There is no such wall, thread or message, as far as the asker may know. */
    record Missing() implements WallOutcome {}

    /** Why something is refused; {@link #code} is the word for programs. */
    enum Refusal {
        THREAD_CLOSED,
        /** The message or its thread was removed. */
        MESSAGE_REMOVED,
        /** Somebody in a higher role did it, who alone may undo it. */
        HIGHER_ROLE,
        /** Neither the author nor the owner of the wall nor a moderator asks. */
        NOT_YOURS,
        /** Only a removed thread can be deleted. */
        NOT_REMOVED;

        public String code() {
            return switch (this) {
                case THREAD_CLOSED -> "thread-closed";
                case MESSAGE_REMOVED -> "message-removed";
                case HIGHER_ROLE -> "higher-role";
                case NOT_YOURS -> "not-yours";
                case NOT_REMOVED -> "not-removed";
            };
        }
    }

    /** What is wrong with a form. */
    enum Fault {
        NO_TITLE,
        NO_TEXT,
        NO_REASON,
        TOO_BIG;

        public String code() {
            return switch (this) {
                case NO_TITLE -> "no-title";
                case NO_TEXT -> "no-text";
                case NO_REASON -> "no-reason";
                case TOO_BIG -> "too-big";
            };
        }
    }
}
