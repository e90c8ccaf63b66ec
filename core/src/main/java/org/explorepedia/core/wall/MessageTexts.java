// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.wall;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.explorepedia.core.edit.TextNormalizer;
import org.explorepedia.core.model.User;
import org.explorepedia.core.model.WallMessage;
import org.explorepedia.core.render.ContentModels;
import org.explorepedia.core.render.RenderOptions;
import org.explorepedia.core.render.RenderService;

/** Messages as wikitext and as markup, made by the same engine and under the same limits as pages. */
public final class MessageTexts {

    private static final int THUMB_WIDTH = 250;

    private final RenderService render;

    public MessageTexts(RenderService render) {
        this.render = render;
    }

    /** The text as it is stored when this person posts it. */
    String stored(User owner, String writer, String typed) {
        String text = TextNormalizer.text(typed).strip();
        return render.preSave(
                WallRights.wallOf(owner), text, ContentModels.WIKITEXT, new RenderService.Signer(writer, ""));
    }

    /** Safe markup of a text, in the language of the wiki, so that it can be kept for all readers. */
    public String html(User owner, String text) {
        RenderOptions options = new RenderOptions(render.engine().site().language(), THUMB_WIDTH, false, "");
        return render.preview(WallRights.wallOf(owner), text, ContentModels.WIKITEXT, options)
                .html();
    }

    /** The message with markup, which is made if it was not yet. */
    WallMessage rendered(User owner, WallMessage message) {
        if (message.rendered().isPresent() || message.isRemoved()) {
            return message;
        }
        return new WallMessage(
                message.thread(),
                message.number(),
                message.author(),
                message.posted(),
                message.version(),
                message.text(),
                Optional.of(new WallMessage.RenderedText(html(owner, message.text()), message.posted())),
                message.edit(),
                message.removal());
    }

    /** A message as it stands in a reply to it. */
    public static String quote(WallMessage message) {
        List<String> lines = message.text().lines().toList();
        return "<blockquote>\n'''" + message.author().name() + ":'''\n\n"
                + lines.stream().collect(Collectors.joining("\n")) + "\n</blockquote>\n\n";
    }
}
