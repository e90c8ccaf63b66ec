// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin;

import static org.explorepedia.web.skin.Samples.link;
import static org.explorepedia.web.skin.Samples.pager;
import static org.explorepedia.web.skin.Samples.text;
import static org.explorepedia.web.skin.Samples.user;
import static org.explorepedia.web.skin.Samples.when;

import java.util.List;
import org.explorepedia.web.skin.view.ChoiceView;
import org.explorepedia.web.skin.view.ComposerView;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.skin.view.MessageView;
import org.explorepedia.web.skin.view.ThreadView;
import org.explorepedia.web.skin.view.WallView;

/** A wall with a thread, replies and a removed message, as content of our own. */
final class WallSample {

    private WallSample() {}

    static WallView wall() {
        MessageView root = message(
                "1",
                "Ben",
                null,
                "",
                "<div class=\"mw-parser-output\"><p>Is the tower 40 m or 41 m high? The log and the chart disagree.</p></div>",
                List.of(link("quote", "Quote", "#r"), link("edit", "Edit", "#e")));
        MessageView reply = message(
                "2",
                "Cleo",
                link("", "edited by Cleo", "#h"),
                "",
                "<div class=\"mw-parser-output\"><p>41 m, measured in 1989.</p></div>",
                List.of());
        MessageView gone =
                message("3", "Dan", null, "Removed by Ana: off topic", "", List.of(link("restore", "Restore", "#u")));
        ComposerView box = composer("new-thread", "Message", "Title", false);
        ComposerView answer = composer("reply-1", "Reply", null, true);
        ChoiceView follow = new ChoiceView(
                "#",
                List.of(),
                "",
                List.of(new ChoiceView.Option("follow", "Follow"), new ChoiceView.Option("mute", "Mute")));
        return new WallView(
                text("Ask me anything about lighthouses."),
                link("edit-greeting", "Edit the greeting", "#g"),
                text("Write a public message for Ana, who will be notified of it."),
                box,
                List.of(),
                "1 thread",
                follow,
                List.of(link("", "Newest threads", ""), link("", "Newest replies", "#nr")),
                List.of(new ThreadView(
                        "t1",
                        "#1",
                        "Height of the tower",
                        false,
                        TrustedHtml.EMPTY,
                        root,
                        link("", "View all 12 replies", "#all"),
                        List.of(reply, gone),
                        answer,
                        List.of(),
                        List.of(link("close", "Close", "#c")),
                        follow)),
                pager(),
                link("wall-archive", "Read the old talk page", "#t"));
    }

    private static MessageView message(
            String anchor,
            String author,
            @org.jspecify.annotations.Nullable Link edited,
            String removal,
            String html,
            List<Link> actions) {
        return new MessageView(
                anchor,
                user(author),
                when(),
                "#" + anchor,
                edited,
                TrustedHtml.escaped(removal),
                new TrustedHtml(html),
                actions);
    }

    private static ComposerView composer(
            String id, String label, @org.jspecify.annotations.Nullable String title, boolean folded) {
        return new ComposerView(
                id,
                "#",
                label,
                title,
                "",
                "",
                TrustedHtml.EMPTY,
                "",
                TrustedHtml.EMPTY,
                List.of(new Field.Hidden("token", "+\\")),
                "Post",
                folded,
                "");
    }
}
