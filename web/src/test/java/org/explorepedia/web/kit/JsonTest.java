// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void mapsKeepTheirOrderAndListsTheirItems() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("b", List.of(1, 2L, "three"));
        map.put("a", true);
        map.put("none", List.of());
        map.put("empty", Map.of());
        assertThat(Json.of(map)).isEqualTo("{\"b\":[1,2,\"three\"],\"a\":true,\"none\":[],\"empty\":{}}");
    }
}
