// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.frame;

import java.util.List;
import org.explorepedia.core.message.Html;
import org.explorepedia.core.right.Denial;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Namespaces;

/** Refusals in words. */
public final class Denials {

    private Denials() {}

    /** One reason as a sentence. */
    public static Html sentence(Visit visit, Namespaces namespaces, Denial denial) {
        return visit.html(denial.messageKey(), denial.arguments(namespaces).toArray());
    }

    /** All reasons, as a list if there are several. */
    public static Html all(Visit visit, Namespaces namespaces, List<Denial> reasons) {
        if (reasons.size() == 1) {
            return sentence(visit, namespaces, reasons.getFirst());
        }
        StringBuilder list = new StringBuilder("<ul>");
        reasons.forEach(reason -> list.append("<li>")
                .append(sentence(visit, namespaces, reason).markup())
                .append("</li>"));
        return new Html(list.append("</ul>").toString());
    }

    /** A page that says why something was refused; too many tries in a short time get the header that clients look for. */
    public static Reply reply(Frames frames, Visit visit, int status, List<Denial> reasons) {
        Html text = all(visit, frames.namespaces(), reasons);
        if (reasons.getFirst() instanceof Denial.RateLimited limited) {
            return frames.message(visit, 429, "denied.heading", Notice.Kind.ERROR, text)
                    .withHeader(
                            "Retry-After",
                            Long.toString(Math.max(1, limited.retryAfter().toSeconds())));
        }
        return frames.message(visit, status, "denied.heading", Notice.Kind.ERROR, text);
    }
}
