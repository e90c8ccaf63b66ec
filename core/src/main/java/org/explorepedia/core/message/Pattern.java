// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.message;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A compiled text. Most texts only put arguments in places, which needs no format object; plurals and choices go to ICU.
 */
sealed interface Pattern {

    /** Name of the argument that every text can use for the name of the site. */
    String SITE = "site";

    String format(Map<String, Object> arguments, ArgumentText plain);

    /** Whether the first word of the text is the name of the site, which may be a plain noun where it has none. */
    boolean beginsWithSite();

    /** How an argument stands in a text when the pattern does not say. */
    interface ArgumentText {
        String of(Object argument);
    }

    /** Texts and argument names by turns, beginning with a text. */
    record Simple(List<String> parts) implements Pattern {
        public Simple {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean beginsWithSite() {
            return parts.size() > 1 && parts.get(0).isEmpty() && parts.get(1).equals(SITE);
        }

        @Override
        public String format(Map<String, Object> arguments, ArgumentText plain) {
            if (parts.size() == 1) {
                return parts.getFirst();
            }
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < parts.size(); i++) {
                Object argument = i % 2 == 0 ? null : arguments.get(parts.get(i));
                if (i % 2 == 0) {
                    text.append(parts.get(i));
                } else if (argument != null) {
                    text.append(plain.of(argument));
                } else {
                    text.append('{').append(parts.get(i)).append('}');
                }
            }
            return text.toString();
        }
    }

    /** Anything else. The format is a prototype: formats are not safe for use by several threads, their copies are. */
    record Rich(MessageFormat prototype) implements Pattern {
        @Override
        public boolean beginsWithSite() {
            return prototype.toPattern().startsWith("{" + SITE + "}");
        }

        @Override
        public String format(Map<String, Object> arguments, ArgumentText plain) {
            Map<String, Object> shown = new java.util.HashMap<>(arguments);
            shown.replaceAll((_, value) -> value instanceof Number ? value : plain.of(value));
            StringBuffer text = new StringBuffer();
            ((MessageFormat) prototype.clone()).format(shown, text, null);
            return text.toString();
        }
    }

    /** Compiles a text; throws {@link IllegalArgumentException} for one that is not a pattern. */
    static Pattern compile(String source, String language) {
        MessagePattern parsed = new MessagePattern(source);
        List<String> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int at = 0;
        boolean simple = true;
        for (int i = 0; i < parsed.countParts() && simple; i++) {
            MessagePattern.Part part = parsed.getPart(i);
            switch (part.getType()) {
                case MSG_START, MSG_LIMIT -> {
                    text.append(source, at, part.getIndex());
                    at = part.getLimit();
                }
                case SKIP_SYNTAX -> {
                    text.append(source, at, part.getIndex());
                    at = part.getLimit();
                }
                case INSERT_CHAR -> text.append(source, at, part.getIndex()).append((char) part.getValue());
                case ARG_START -> {
                    simple = part.getArgType() == MessagePattern.ArgType.NONE;
                    parts.add(text.append(source, at, part.getIndex()).toString());
                    text.setLength(0);
                }
                case ARG_NAME, ARG_NUMBER -> parts.add(parsed.getSubstring(part));
                case ARG_LIMIT -> at = part.getLimit();
                case ARG_TYPE, ARG_STYLE, ARG_SELECTOR, ARG_INT, ARG_DOUBLE, REPLACE_NUMBER -> simple = false;
            }
            if (part.getType() == MessagePattern.Part.Type.INSERT_CHAR) {
                at = part.getIndex();
            }
        }
        if (!simple) {
            return new Rich(new MessageFormat(source, new ULocale(language)));
        }
        parts.add(text.append(source, at, source.length()).toString());
        return new Simple(parts);
    }

    /** Names and numbers of the arguments that a text uses. */
    static Set<String> arguments(String source) {
        MessagePattern parsed = new MessagePattern(source);
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < parsed.countParts(); i++) {
            MessagePattern.Part part = parsed.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NAME
                    || part.getType() == MessagePattern.Part.Type.ARG_NUMBER) {
                names.add(parsed.getSubstring(part));
            }
        }
        return names;
    }
}
