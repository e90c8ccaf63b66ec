// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.talk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.message.Html;
import org.explorepedia.core.right.Right;
import org.explorepedia.core.talk.CommentIndex;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.PageChromeBuilder;
import org.explorepedia.web.skin.Texts;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.skin.view.FormView;
import org.explorepedia.web.special.SpecialPage;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** Finds comments by their names, on whatever page they stand now. */
public final class CommentPages {

    private CommentPages() {}

    /** The pages under MediaWiki's names. */
    public static List<SpecialPage> of(CommentIndex index, Frames frames) {
        TalkAddresses addresses = new TalkAddresses(frames.urls());
        return List.of(new GoTo(index, frames, addresses), new Find(index, frames, addresses));
    }

    /** The permanent link of a comment. */
    private record GoTo(CommentIndex index, Frames frames, TalkAddresses addresses) implements SpecialPage {

        @Override
        public String name() {
            return "GoToComment";
        }

        @Override
        public Optional<String> right() {
            return Optional.of(Right.READ);
        }

        @Override
        public Optional<Group> group() {
            return Optional.empty();
        }

        @Override
        public Reply answer(Visit visit, String parameter) {
            List<CommentIndex.Place> places = index.find(parameter);
            if (places.isEmpty()) {
                return frames.message(
                        visit, 404, "talk.not-here-heading", Notice.Kind.WARNING, visit.html("talk.find-none"));
            }
            CommentIndex.Place best = places.getFirst();
            return Reply.redirect(302, addresses.at(best.title(), best.comment().id()))
                    .noStore();
        }
    }

    /** All places of a comment. */
    private record Find(CommentIndex index, Frames frames, TalkAddresses addresses) implements SpecialPage {

        @Override
        public String name() {
            return "FindComment";
        }

        @Override
        public Optional<String> right() {
            return Optional.of(Right.READ);
        }

        @Override
        public Optional<Group> group() {
            return Optional.of(Group.PAGES);
        }

        @Override
        public Set<String> aliases() {
            return Set.of();
        }

        @Override
        public Reply answer(Visit visit, String parameter) {
            String wanted = visit.params().get("idorname", parameter).strip();
            String typed = wanted.startsWith("#") ? wanted.substring(1) : wanted;
            Title title = Title.of(Namespace.SPECIAL, "FindComment");
            PageChromeBuilder chrome = frames.special(visit, title, visit.text("special.findcomment"));
            FormView form = FormView.filters(
                    frames.urls().page(title),
                    List.of(new Field.Text("idorname", visit.text("talk.find-label"), typed)),
                    visit.text("talk.find-button"));
            String found = typed.isEmpty() ? "" : list(visit, typed);
            TrustedHtml intro =
                    new TrustedHtml("<p>" + visit.html("talk.find-intro").markup() + "</p>");
            var box = frames.skin().part("form", Texts.of(visit.localizer()), form);
            return frames.reply(200, chrome, output -> {
                intro.writeTo(output);
                box.writeTo(output);
                output.writeContent(found);
            });
        }

        private String list(Visit visit, String id) {
            List<CommentIndex.Place> places = index.find(id);
            if (places.isEmpty()) {
                return "<p>" + visit.html("talk.find-none").markup() + "</p>";
            }
            StringBuilder out = new StringBuilder("<p>")
                    .append(visit.html("talk.find-some").markup())
                    .append("</p><ul>");
            places.forEach(place -> out.append("<li><a href=\"")
                    .append(Html.escape(
                            addresses.at(place.title(), place.comment().id())))
                    .append("\"><bdi>")
                    .append(Html.escape(frames.namespaces().prefixedText(place.title())))
                    .append("</bdi></a></li>"));
            return out.append("</ul>").toString();
        }
    }
}
