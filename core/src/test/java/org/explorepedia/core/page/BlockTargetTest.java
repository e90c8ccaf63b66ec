// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlockTargetTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "192.0.2.255/25, 192.0.2.128/25",
        "192.0.2.1/32, 192.0.2.1",
        "2001:db8::1, 2001:DB8:0:0:0:0:0:1",
        "2001:db8:ffff::/33, 2001:DB8:8000:0:0:0:0:0/33",
        "::1, 0:0:0:0:0:0:0:1"
    })
    void hasOneSpelling(String typed, String stored) {
        assertThat(BlockTarget.parse(typed))
                .hasValueSatisfying(target -> assertThat(target.text()).isEqualTo(stored));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Ana",
                "1.2.3",
                "1.2.3.4.5",
                "300.1.1.1",
                "1.2.3.4/33",
                "1.2.3.4/-1",
                "1.2.3.4/x",
                "::g",
                "1234"
            })
    void isNoAddress(String typed) {
        assertThat(BlockTarget.parse(typed)).isEmpty();
    }
}
