// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.explorepedia.core.message.Html;
import org.explorepedia.core.store.RevisionStore.HistoryFilter;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.skin.view.FormView;
import org.explorepedia.web.visit.Visit;

/** Which versions a history shows: up to a day, with a tag. The parameters have MediaWiki's names. */
final class HistoryFilters {

    private static final String UNTIL = "date-range-to";
    private static final String TAG = "tagfilter";

    private HistoryFilters() {}

    static HistoryFilter read(Visit visit, Params params) {
        return new HistoryFilter(
                before(visit, params.get(UNTIL)), params.get(TAG).strip());
    }

    /** The end of a day where the reader is; empty for anything that is no day. */
    private static Optional<Instant> before(Visit visit, String day) {
        if (day.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(day.strip())
                    .plusDays(1)
                    .atStartOfDay(visit.localizer().zone())
                    .toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** The parameters that links to other parts of the list keep. */
    static Map<String, String> kept(Params params, String title) {
        Map<String, String> kept = new LinkedHashMap<>();
        kept.put("title", title);
        kept.put("action", "history");
        for (String name : List.of(UNTIL, TAG)) {
            params.find(name).ifPresent(value -> kept.put(name, value));
        }
        return kept;
    }

    static FormView form(Visit visit, Params params, String action, String title) {
        return FormView.filters(
                action,
                List.of(
                        new Field.Hidden("title", title),
                        new Field.Hidden("action", "history"),
                        new Field.Text(
                                UNTIL,
                                visit.text("history.filter-until"),
                                params.get(UNTIL),
                                "date",
                                "",
                                false,
                                "",
                                ""),
                        new Field.Text(TAG, visit.text("filter.tag"), params.get(TAG))),
                visit.text("filter.apply"));
    }

    /** The filters fold away until somebody uses them. */
    static String opening(Visit visit, Params params) {
        boolean used = params.find(UNTIL).isPresent() || params.find(TAG).isPresent();
        return "<details class=\"history-filter\"" + (used ? " open" : "") + "><summary>"
                + Html.escape(visit.text("history.filter")) + "</summary>";
    }
}
