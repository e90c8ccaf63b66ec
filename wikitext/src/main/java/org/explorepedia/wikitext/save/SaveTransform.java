// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.save;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.explorepedia.wikitext.WikitextEngine.Signature;
import org.explorepedia.wikitext.expand.Expander;
import org.explorepedia.wikitext.expand.InnerParser;
import org.explorepedia.wikitext.expand.InterfaceTexts;
import org.explorepedia.wikitext.expand.Mode;
import org.explorepedia.wikitext.expand.ParseState;
import org.explorepedia.wikitext.expand.Trim;
import org.explorepedia.wikitext.function.DateTexts;
import org.explorepedia.wikitext.title.IpAddress;
import org.explorepedia.wikitext.title.Namespace;

/** The pre-save transform: substitution, signatures, pipe tricks. Immutable. */
public final class SaveTransform {

    private static final String SIGNATURE = "~~~";

    private final Expander expander;
    private final DateTexts dates;

    public SaveTransform(Expander expander, DateTexts dates) {
        this.expander = expander;
        this.dates = dates;
    }

    /** The text as it is stored. */
    public String apply(ParseState state, Signature signature) {
        String text = state.request().text().replace("\r\n", "\n").replace('\r', '\n');
        text = expander.expand(state, Trim.trimEnd(text), Mode.SAVE, InnerParser.NONE);
        if (text.contains(SIGNATURE)) {
            text = sign(text, state, signature);
        }
        text = PipeTricks.apply(text, state.request().title().text());
        return Trim.trimEnd(state.markers().restore(text));
    }

    /** Five tildes are a time, four a signature and a time, three a signature. */
    private String sign(String text, ParseState state, Signature signature) {
        String name = signature(state, signature);
        ZonedDateTime now = state.now().atZone(zone(state.site().timeZone()));
        String time = dates.timeAndDate(now, state.source()) + " (" + dates.zoneName(now) + ')';
        StringBuilder out = new StringBuilder(text.length() + 64);
        int at = 0;
        while (at < text.length()) {
            int found = text.indexOf(SIGNATURE, at);
            if (found < 0) {
                break;
            }
            int tildes = 3;
            while (tildes < 5 && found + tildes < text.length() && text.charAt(found + tildes) == '~') {
                tildes++;
            }
            out.append(text, at, found)
                    .append(
                            switch (tildes) {
                                case 3 -> name;
                                case 4 -> name + ' ' + time;
                                default -> time;
                            });
            at = found + tildes;
        }
        return out.append(text, at, text.length()).toString();
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (java.time.DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    private static String signature(ParseState state, Signature signature) {
        if (!signature.text().isEmpty()) {
            return signature.text();
        }
        String user = signature.userName();
        boolean visitor = IpAddress.isAddress(user) || user.startsWith("~");
        String key = visitor ? "signature-anon" : "signature";
        String text = InterfaceTexts.get(state, key, user, user);
        return text.replace("{{ns:user}}", state.site().namespaces().name(Namespace.USER))
                .replace("{{ns:user_talk}}", state.site().namespaces().name(Namespace.USER_TALK))
                .replace(
                        "{{#special:Contributions}}",
                        state.site().namespaces().name(Namespace.SPECIAL) + ":Contributions");
    }
}
