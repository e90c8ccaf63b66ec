// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.notification;

import java.util.List;
import java.util.function.Function;
import org.explorepedia.core.message.Html;
import org.explorepedia.core.message.Localizer;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.NotableEvent;
import org.explorepedia.wikitext.title.Namespaces;
import org.explorepedia.wikitext.title.Title;

/** Says in a sentence what happened: in lists, and in mails. */
public final class NotificationTexts {

    private static final String PREFIX = "notification.";

    private final NotificationKinds kinds;
    private final Namespaces namespaces;

    public NotificationTexts(NotificationKinds kinds, Namespaces namespaces) {
        this.kinds = kinds;
        this.namespaces = namespaces;
    }

    /**
     * What is said of.
     *
     * @param kind of the entry
     * @param agents who did it, the latest first
     * @param people how many did it
     * @param event the latest of it
     */
    public record Happening(String kind, List<Actor> agents, int people, int count, NotableEvent event) {
        public Happening {
            agents = List.copyOf(agents);
        }

        /** One event alone. */
        public static Happening of(NotableEvent event) {
            return new Happening(event.kind(), List.of(event.agent()), 1, 1, event);
        }
    }

    /** As plain text. */
    public String text(Localizer localizer, Happening happening) {
        return localizer.text(key(happening), arguments(happening, name -> name));
    }

    /** As markup in which names stand out and keep their direction of writing. */
    public Html html(Localizer localizer, Happening happening) {
        return localizer.html(
                key(happening),
                arguments(happening, name -> new Html("<bdi class=\"who\">" + Html.escape(name) + "</bdi>")));
    }

    /** Name of a group of kinds that are chosen together, see {@link org.explorepedia.core.model.Channels#preference}. */
    public String name(Localizer localizer, String preference) {
        return localizer.text(PREFIX + "kind." + preference);
    }

    private String key(Happening happening) {
        boolean bundled =
                kinds.find(happening.kind()).filter(NotificationKind::bundles).isPresent();
        String ending = !bundled || happening.people() < 2 ? "" : happening.people() == 2 ? ".two" : ".many";
        return PREFIX + happening.kind() + ending;
    }

    private Object[] arguments(Happening happening, Function<String, Object> shown) {
        List<Actor> agents = happening.agents();
        String first = agents.isEmpty() ? "" : agents.getFirst().name();
        String second = agents.size() < 2 ? "" : agents.get(1).name();
        Title title = happening.event().title();
        String page = namespaces.prefixedText(title);
        String subject = happening.event().get(NotableEvent.SUBJECT);
        return new Object[] {
            shown.apply(first),
            shown.apply(second),
            Math.max(1, happening.people() - 1),
            happening.count(),
            shown.apply(page),
            shown.apply(subject.isEmpty() ? page : subject)
        };
    }
}
