// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.explorepedia.core.message.DateStyle;
import org.explorepedia.core.message.Localizer;
import org.explorepedia.core.message.Messages;
import org.explorepedia.core.message.ViewerFormat;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.visit.Visit;

/** The ways to write dates, each shown by the same moment. */
final class DateExamples {

    /** Day, month and year cannot be confused, and the hour tells twelve from twenty-four. */
    private static final Instant MOMENT = Instant.parse("2025-02-13T16:05:00Z");

    private DateExamples() {}

    static List<Field.Option> options(Visit visit, Messages messages) {
        return Arrays.stream(DateStyle.values())
                .map(style -> new Field.Option(style.code(), example(visit, messages, style)))
                .toList();
    }

    private static String example(Visit visit, Messages messages, DateStyle style) {
        Localizer texts = visit.localizer();
        ViewerFormat format = new ViewerFormat(texts.language(), texts.zone(), style);
        return new Localizer(messages, format, visit.site().name()).dateTime(MOMENT);
    }
}
