// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.page;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.frame.PageVisit;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Head;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.PageChromeBuilder;
import org.explorepedia.web.skin.Texts;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.skin.view.FormView;
import org.explorepedia.web.visit.Visit;

/** Forms in which somebody says once more that they want to do something to a page, and why. */
final class ConfirmationForms {

    private final Frames frames;

    ConfirmationForms(Frames frames) {
        this.frames = frames;
    }

    /**
     * What is asked.
     *
     * @param action value of {@code action=} that the form goes to
     * @param heading of the page
     * @param notices above the form
     * @param fields of the form; the token is added
     * @param button its words
     * @param danger whether it destroys something
     */
    record Question(
            String action, String heading, List<Notice> notices, List<Field> fields, String button, boolean danger) {
        Question {
            notices = List.copyOf(notices);
            fields = List.copyOf(fields);
        }
    }

    Reply ask(int status, PageVisit page, Question question) {
        Visit visit = page.visit();
        List<Field> fields = new ArrayList<>(question.fields());
        fields.add(new Field.Hidden("wpEditToken", visit.csrfToken()));
        FormView form = FormView.post(
                "mw-" + question.action() + "-form",
                frames.urls().index(page.title(), "action", question.action()),
                fields,
                List.of(new FormView.Button(
                        "wpConfirm", "1", question.button(), question.danger() ? "danger" : "primary")));
        PageChromeBuilder chrome = frames.page(page, question.action(), Head.unlisted(question.heading()));
        question.notices().forEach(chrome::notice);
        Content body = frames.skin().part("form", Texts.of(visit.localizer()), form);
        return frames.reply(status, chrome, body).noStore();
    }

    /** Whether a form was sent and is one of ours; anything else asks again. */
    static boolean isConfirmed(PageVisit page) {
        return page.visit().request().isPost() && page.visit().tokenMatches();
    }

    /** Notice for a form that was sent without a valid token. */
    static List<Notice> tokenNotices(PageVisit page) {
        return page.visit().request().isPost() && !page.visit().tokenMatches()
                ? List.of(Notice.of(Notice.Kind.WARNING, page.visit().text("form.token-lost")))
                : List.of();
    }
}
