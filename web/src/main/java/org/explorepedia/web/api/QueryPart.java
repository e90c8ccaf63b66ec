// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One value of {@code meta=}, {@code list=} or {@code prop=} of {@code action=query}. */
public interface QueryPart {

    /** Which of the three it is a value of. */
    enum Group {
        META,
        LIST,
        /** Facts about the pages that the request names. */
        PROP;

        String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    String name();

    Group group();

    /** What stands before the names of its parameters; may be empty. */
    String prefix();

    List<ApiParameter> parameters();

    /** Whether it is kept from people who may not read the wiki. */
    default boolean reads() {
        return true;
    }

    /** @param pages that the request names; for {@link Group#PROP} */
    Part answer(ApiCall call, PageSet pages);

    /** What a part gives. */
    sealed interface Part {

        /**
         * @param members of {@code query}
         * @param next parameters that go on where this ends, with their prefix; empty at the end
         */
        record Values(Map<String, Object> members, Map<String, Object> next) implements Part {}

        /**
         * @param members of each page that it knows something of
         * @param next as above
         */
        record OfPages(Map<PageSet.Entry, Map<String, Object>> members, Map<String, Object> next) implements Part {}

        record Failed(ApiAnswer.Failure failure) implements Part {}
    }

    static Part values(String name, Object value) {
        return new Part.Values(Map.of(name, value), Map.of());
    }

    static Part failed(String code, String info) {
        return new Part.Failed(ApiAnswer.failure(code, info));
    }
}
