// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.talk;

import java.util.Optional;

/**
 * Where a reply goes, and how far it is indented: behind all earlier replies to the same comment, in their style.
 *
 * @param at offset in the text, at the end of a line
 * @param indent list markup for each line of the reply
 */
record ReplyPlace(int at, String indent) {

    /** Below a comment. */
    static ReplyPlace under(TalkPage page, Comment comment) {
        int number = page.comments().indexOf(comment);
        Comment last = comment;
        Comment firstReply = null;
        for (int i = number + 1; i < page.comments().size(); i++) {
            Comment next = page.comments().get(i);
            if (next.topic() != comment.topic() || !answers(page, i, number)) {
                break;
            }
            last = next;
            if (next.parent() == number && firstReply == null) {
                firstReply = next;
            }
        }
        return new ReplyPlace(last.lineEnd(), indent(page, comment, Optional.ofNullable(firstReply)));
    }

    /** At the end of a topic without comments, or of one that nobody's comment is answered in. */
    static ReplyPlace atEndOf(Topic topic, String text) {
        int at = topic.end();
        while (at > topic.bodyStart() && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return new ReplyPlace(at, "");
    }

    private static boolean answers(TalkPage page, int number, int ancestor) {
        int at = number;
        while (at > ancestor) {
            at = page.comments().get(at).parent();
        }
        return at == ancestor;
    }

    private static String indent(TalkPage page, Comment comment, Optional<Comment> sibling) {
        boolean follows = sibling.isPresent()
                && sibling.get().indent().length() > comment.indent().length()
                && !sibling.get().indent().endsWith("#");
        if (follows) {
            return sibling.get().indent();
        }
        return comment.indent().replace(';', ':') + style(page, comment);
    }

    /** Bullets where the topic's replies have bullets, else plain indentation. */
    private static char style(TalkPage page, Comment comment) {
        int bullets = 0;
        int plain = 0;
        for (int number : page.topic(comment).comments()) {
            Comment other = page.comments().get(number);
            if (other.parent() >= 0 && !other.indent().isEmpty()) {
                char last = other.indent().charAt(other.indent().length() - 1);
                bullets += last == '*' ? 1 : 0;
                plain += last == ':' ? 1 : 0;
            }
        }
        return bullets > plain ? '*' : ':';
    }
}
