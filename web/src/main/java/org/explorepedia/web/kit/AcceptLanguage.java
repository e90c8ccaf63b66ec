// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.kit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Reads the header {@code Accept-Language}. */
final class AcceptLanguage {

    private AcceptLanguage() {}

    private record Wish(String language, double weight) {}

    static List<String> parse(String header) {
        List<Wish> wishes = new ArrayList<>();
        int start = 0;
        while (start < header.length() && wishes.size() < 20) {
            int end = header.indexOf(',', start);
            if (end < 0) {
                end = header.length();
            }
            String item = header.substring(start, end).strip();
            int semicolon = item.indexOf(';');
            String language =
                    semicolon < 0 ? item : item.substring(0, semicolon).strip();
            if (!language.isEmpty() && !language.equals("*")) {
                wishes.add(new Wish(language.toLowerCase(Locale.ROOT), semicolon < 0 ? 1 : weight(item, semicolon)));
            }
            start = end + 1;
        }
        wishes.sort(Comparator.comparingDouble(Wish::weight).reversed());
        return wishes.stream().map(Wish::language).toList();
    }

    private static double weight(String item, int semicolon) {
        int equals = item.indexOf('=', semicolon);
        try {
            return equals < 0
                    ? 1
                    : Double.parseDouble(item.substring(equals + 1).strip());
        } catch (NumberFormatException _) {
            return 0;
        }
    }
}
