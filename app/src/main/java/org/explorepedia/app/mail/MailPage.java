// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.mail;

import java.util.List;
import java.util.Optional;
import org.explorepedia.core.excerpt.Excerpt;
import org.explorepedia.core.message.Html;
import org.explorepedia.core.message.Localizer;

/**
 * The body of a mail, as text and as markup. Everything that somebody wrote is escaped; there are no pictures and nothing
 * is loaded, so a mail tells nobody that it was opened. Styles stand in the elements, since many mail programs drop others;
 * a style element adds dark colours where it is understood.
 *
 * @param intro sentence above the list, may be empty
 * @param why why the reader gets this mail
 * @param unsubscribe address that ends such mails
 * @param preferences address where more can be chosen
 */
record MailPage(
        Localizer texts,
        String greeting,
        String intro,
        List<Group> groups,
        String why,
        String unsubscribe,
        String preferences) {

    private static final String DARK = "@media(prefers-color-scheme:dark){"
            + ".b{background:#16181c!important}.c{background:#1f2228!important;border-color:#363b44!important}"
            + ".t{color:#e6e8eb!important}.m{color:#a6adb8!important}.q{border-color:#4a515d!important;color:#d2d6dc!important}"
            + "a{color:#8ab4f8!important}.k{background:#8ab4f8!important;color:#10131a!important}}";
    private static final String FONT = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;";

    /**
     * Events of one thread or about one page.
     *
     * @param heading may be empty
     */
    record Group(String heading, List<Line> lines) {
        Group {
            lines = List.copyOf(lines);
        }
    }

    /** @param address where it leads */
    record Line(String sentence, String time, String address, Optional<Excerpt> excerpt) {}

    private boolean isOne() {
        return groups.size() == 1 && groups.getFirst().lines().size() == 1;
    }

    String text() {
        StringBuilder out = new StringBuilder(greeting).append("\n\n");
        if (!intro.isEmpty()) {
            out.append(intro).append("\n\n");
        }
        for (Group group : groups) {
            if (!isOne() && !group.heading().isEmpty()) {
                out.append(group.heading()).append('\n');
            }
            for (Line line : group.lines()) {
                out.append(isOne() ? "" : "* ").append(line.sentence());
                out.append(" (").append(line.time()).append(")\n");
                line.excerpt()
                        .ifPresent(excerpt -> excerpt.text()
                                .lines()
                                .forEach(row -> out.append("> ").append(row).append('\n')));
                out.append(isOne() ? "" : "  ").append(line.address()).append('\n');
            }
            out.append('\n');
        }
        return out.append("-- \n")
                .append(why)
                .append('\n')
                .append(texts.text("notemail.unsubscribe"))
                .append(": ")
                .append(unsubscribe)
                .append('\n')
                .append(texts.text("notemail.preferences"))
                .append(": ")
                .append(preferences)
                .append('\n')
                .toString();
    }

    String html(String title) {
        StringBuilder out = new StringBuilder("<!DOCTYPE html><html lang=\"")
                .append(Html.escape(texts.language()))
                .append("\" dir=\"")
                .append(texts.direction().html())
                .append("\"><head><meta charset=\"utf-8\">"
                        + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">"
                        + "<meta name=\"color-scheme\" content=\"light dark\"><title>")
                .append(Html.escape(title))
                .append("</title><style>")
                .append(DARK)
                .append("</style></head><body class=\"b\" style=\"margin:0;padding:24px 12px;background:#f3f4f6;")
                .append(FONT)
                .append("\"><div class=\"c\" style=\"max-width:600px;margin:0 auto;padding:24px;background:#ffffff;"
                        + "border:1px solid #dfe2e7;border-radius:8px\">");
        paragraph(out, "t", "color:#1d2129;font-size:16px;line-height:1.5;margin:0 0 16px", greeting);
        if (!intro.isEmpty()) {
            paragraph(out, "t", "color:#1d2129;font-size:16px;line-height:1.5;margin:0 0 16px", intro);
        }
        groups.forEach(group -> group(out, group));
        out.append("</div><div style=\"max-width:600px;margin:16px auto 0;padding:0 24px\">");
        paragraph(out, "m", "color:#5b6470;font-size:13px;line-height:1.5;margin:0 0 4px", why);
        out.append("<p class=\"m\" style=\"color:#5b6470;font-size:13px;line-height:1.5;margin:0\">");
        link(out, unsubscribe, "color:#1a56b8", "", texts.text("notemail.unsubscribe"));
        out.append(" · ");
        link(out, preferences, "color:#1a56b8", "", texts.text("notemail.preferences"));
        return out.append("</p></div></body></html>").toString();
    }

    private void group(StringBuilder out, Group group) {
        if (!isOne() && !group.heading().isEmpty()) {
            out.append("<h2 class=\"t\" style=\"color:#1d2129;font-size:17px;line-height:1.4;margin:20px 0 8px\"><bdi>")
                    .append(Html.escape(group.heading()))
                    .append("</bdi></h2>");
        }
        for (Line line : group.lines()) {
            out.append("<p class=\"t\" style=\"color:#1d2129;font-size:16px;line-height:1.5;margin:0 0 4px\">");
            if (isOne()) {
                out.append(Html.escape(line.sentence()));
            } else {
                link(out, line.address(), "color:#1a56b8", "", line.sentence());
            }
            out.append("</p>");
            paragraph(out, "m", "color:#5b6470;font-size:13px;line-height:1.5;margin:0 0 12px", line.time());
            line.excerpt()
                    .ifPresent(excerpt -> out.append(
                                    "<blockquote class=\"q\" style=\"margin:0 0 16px;padding:0 0 0 14px;border-inline-start:"
                                            + "3px solid #c9ced6;color:#3a414c;font-size:15px;line-height:1.55;"
                                            + "overflow-wrap:anywhere\" dir=\"auto\">")
                            .append(excerpt.html())
                            .append("</blockquote>"));
            if (isOne()) {
                out.append("<p style=\"margin:16px 0 0\">");
                link(
                        out,
                        line.address(),
                        "display:inline-block;padding:10px 18px;border-radius:6px;background:#1a56b8;color:#ffffff;"
                                + "text-decoration:none;font-size:15px",
                        "k",
                        texts.text("notemail.open"));
                out.append("</p>");
            }
        }
    }

    private static void paragraph(StringBuilder out, String css, String style, String text) {
        out.append("<p class=\"")
                .append(css)
                .append("\" style=\"")
                .append(style)
                .append("\">")
                .append(Html.escape(text))
                .append("</p>");
    }

    private static void link(StringBuilder out, String address, String style, String css, String text) {
        out.append("<a href=\"").append(Html.escape(address)).append('"');
        if (!css.isEmpty()) {
            out.append(" class=\"").append(css).append('"');
        }
        out.append(" style=\"")
                .append(style)
                .append("\">")
                .append(Html.escape(text))
                .append("</a>");
    }
}
