// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.explorepedia.core.store.Slice;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.skin.Link;
import org.explorepedia.web.skin.view.PagerView;
import org.explorepedia.web.visit.Visit;

/** Paging through long lists: {@code offset} holds the key of a slice, {@code dir=prev} goes towards the newest. */
public final class Pagers {

    private static final int[] SIZES = {20, 50, 100, 250, 500};

    private Pagers() {}

    public static Slice.Request request(Params params, int usual) {
        return new Slice.Request(
                params.find("offset"), params.get("dir").equals("prev"), params.number("limit", usual, 1, 500));
    }

    /**
     * @param base path of the list
     * @param parameters that every link keeps, such as {@code title}
     */
    public static PagerView view(Visit visit, Slice<?> slice, int limit, String base, Map<String, String> parameters) {
        String newest = slice.previous().isPresent() ? link(base, parameters, limit, Optional.empty(), false) : null;
        String newer = slice.previous().isPresent() ? link(base, parameters, limit, slice.previous(), true) : null;
        String older = slice.next().isPresent() ? link(base, parameters, limit, slice.next(), false) : null;
        String oldest = slice.next().isPresent() ? link(base, parameters, limit, Optional.empty(), true) : null;
        List<Link> sizes = new ArrayList<>();
        boolean chooseable = slice.previous().isPresent()
                || slice.next().isPresent()
                || slice.items().size() > SIZES[0];
        for (int size : chooseable ? SIZES : new int[0]) {
            sizes.add(new Link(
                    "", visit.localizer().number(size), link(base, parameters, size, Optional.empty(), false)));
        }
        return new PagerView(newest, newer, older, oldest, sizes);
    }

    private static String link(
            String base, Map<String, String> parameters, int limit, Optional<String> offset, boolean backwards) {
        Map<String, String> query = new LinkedHashMap<>(parameters);
        query.put("limit", Integer.toString(limit));
        offset.ifPresent(key -> query.put("offset", key));
        if (backwards) {
            query.put("dir", "prev");
        }
        return base + "?" + WikiUrls.query(query);
    }
}
