// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.site;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.explorepedia.core.store.UnitOfWork;

/**
 * The wiki's settings: what administrators stored, over what the operator configured, over defaults. Kept in memory and
 * read again now and then, so that several machines agree within seconds.
 */
public final class SiteSettings {

    public static final String NAME = "site.name";
    public static final String DESCRIPTION = "site.description";
    public static final String LICENCE_NAME = "site.licence.name";
    public static final String LICENCE_URL = "site.licence.url";
    public static final String COPYRIGHT_HOLDER = "site.copyright-holder";
    public static final String CONTACT = "site.contact";
    public static final String MAIN_PAGE = "site.main-page";
    public static final String LANGUAGE = "site.language";
    public static final String ZONE = "site.time-zone";
    public static final String DATE_STYLE = "site.date-style";
    public static final String ACCOUNT_TO_EDIT = "site.account-to-edit";
    /** Whether visitors without account write under their network address, which everybody sees then. */
    public static final String SHOW_ADDRESSES = "site.show-addresses";
    /** Whether visitors without account post on walls, where they may write at all. */
    public static final String VISITORS_ON_WALLS = "site.visitors-on-walls";
    /** Why nothing can be saved at the moment; blank if it can. */
    public static final String READ_ONLY = "site.read-only";

    private static final Duration STALE_AFTER = Duration.ofSeconds(5);

    private final UnitOfWork work;
    private final Map<String, String> configured;
    private final Clock clock;
    private volatile Loaded loaded;

    private record Loaded(
            SiteIdentity identity,
            Optional<String> readOnly,
            boolean showAddresses,
            boolean visitorsOnWalls,
            Instant at) {}

    /** @param configured values from the configuration by the names above */
    public SiteSettings(UnitOfWork work, Map<String, String> configured, Clock clock) {
        this.work = work;
        this.configured = Map.copyOf(configured);
        this.clock = clock;
        this.loaded = load();
    }

    public SiteIdentity current() {
        return fresh().identity();
    }

    /** Why nothing can be saved at the moment; empty if it can. */
    public Optional<String> readOnly() {
        return fresh().readOnly();
    }

    /** Whether visitors without account write under their network address; else under a name made for their browser. */
    public boolean showAddresses() {
        return fresh().showAddresses();
    }

    /** Whether visitors without account post on walls, where they may write at all; else they are asked to log in. */
    public boolean visitorsOnWalls() {
        return fresh().visitorsOnWalls();
    }

    private Loaded fresh() {
        Loaded last = loaded;
        if (last.at().plus(STALE_AFTER).isBefore(clock.instant())) {
            Loaded fresh = load();
            loaded = fresh;
            return fresh;
        }
        return last;
    }

    /** Stores changed values; an empty one goes back to the configured value, but for the licence, which may be none. */
    public void change(Map<String, String> changes) {
        work.write(stores -> {
            changes.forEach((name, value) -> stores.settings().put(name, value.strip()));
            return changes;
        });
        loaded = load();
    }

    private Loaded load() {
        Map<String, String> values = new HashMap<>(configured);
        work.<Map<String, String>>read(stores -> stores.settings().all()).forEach((name, value) -> {
            // Without a licence all rights are reserved, which is a choice, not the absence of one.
            if (!value.isBlank() || name.equals(LICENCE_NAME)) {
                values.put(name, value);
            }
        });
        String name = values.getOrDefault(NAME, "").strip();
        return new Loaded(
                new SiteIdentity(
                        name.isEmpty() ? SiteIdentity.DEFAULT_NAME : name,
                        !name.isEmpty(),
                        values.getOrDefault(DESCRIPTION, ""),
                        values.getOrDefault(LICENCE_NAME, "CC BY-SA 4.0"),
                        values.getOrDefault(LICENCE_URL, "https://creativecommons.org/licenses/by-sa/4.0/"),
                        values.getOrDefault(COPYRIGHT_HOLDER, ""),
                        values.getOrDefault(CONTACT, ""),
                        values.getOrDefault(MAIN_PAGE, "Main Page"),
                        values.getOrDefault(LANGUAGE, "en"),
                        zone(values.getOrDefault(ZONE, "UTC")),
                        values.getOrDefault(DATE_STYLE, "dmy"),
                        Boolean.parseBoolean(values.getOrDefault(ACCOUNT_TO_EDIT, "false"))),
                Optional.of(values.getOrDefault(READ_ONLY, "").strip()).filter(reason -> !reason.isEmpty()),
                Boolean.parseBoolean(values.getOrDefault(SHOW_ADDRESSES, "false")),
                Boolean.parseBoolean(values.getOrDefault(VISITORS_ON_WALLS, "false")),
                clock.instant());
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException _) {
            return ZoneOffset.UTC;
        }
    }
}
