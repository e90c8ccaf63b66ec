// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.explorepedia.core.model.Expiry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpiriesTest {

    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2 weeks, 2026-02-14T12:00:00Z",
        "1 day 12 hours, 2026-02-02T00:00:00Z",
        "1 Month, 2026-02-28T12:00:00Z",
        "3 days and 1 hour, 2026-02-03T13:00:00Z",
        "31 minutes, 2026-01-31T12:31:00Z",
        "2027-01-31, 2027-01-31T00:00:00Z",
        "2027-01-31 12:30:00, 2027-01-31T12:30:00Z",
        "2027-01-31T12:30:00Z, 2027-01-31T12:30:00Z",
        "2027-01-31T12:30+02:00, 2027-01-31T10:30:00Z",
        "20270131120000, 2027-01-31T12:00:00Z"
    })
    void readsTimes(String text, Instant end) {
        assertThat(Expiries.parse(text, NOW)).contains(Expiry.at(end));
    }

    @ParameterizedTest
    @ValueSource(strings = {"infinite", "Indefinite", "infinity", " never "})
    void readsForGood(String text) {
        assertThat(Expiries.parse(text, NOW)).contains(Expiry.NEVER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2",
                "weeks 2",
                "-2 weeks",
                "2 lightyears",
                "99999999999999999999 days",
                "2027-13-01",
                "2027-02-30",
                "20271332120000",
                "999999 years",
                "2 weeks extra"
            })
    void saysWhenATextIsNoTime(String text) {
        assertThat(Expiries.parse(text, NOW)).isEmpty();
    }

    @Test
    void aTimeInThePastIsReadAsWhatItIs() {
        assertThat(Expiries.parse("2020-01-01", NOW))
                .hasValueSatisfying(end -> assertThat(end.isOver(NOW)).isTrue());
    }
}
