// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.message.Localizer;
import org.explorepedia.core.message.MessageOverrides;
import org.explorepedia.core.message.Messages;
import org.explorepedia.core.message.ViewerFormat;
import org.explorepedia.core.store.StorageUnavailable;
import org.explorepedia.web.kit.Failures;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.kit.Request;
import org.explorepedia.web.kit.StaticFiles;
import org.explorepedia.web.skin.Skin;
import org.explorepedia.web.skin.Texts;
import org.explorepedia.web.skin.view.FailureView;
import org.explorepedia.web.skin.view.Field;
import org.jspecify.annotations.Nullable;

/**
 * Says what failed, in the language of the browser, and gives a writer's text back. Works without the database: texts that
 * the wiki changed and the reader's preferences play no part.
 */
public final class WikiFailures implements Failures {

    private static final String RETRY_SECONDS = "30";
    private static final List<String> BUTTONS = List.of("wpSave", "wpPreview", "wpDiff");
    private static final Set<String> NOT_SENT_AGAIN = Set.of("wpTextbox1", "wpPassword");

    private final Skin skin;
    private final List<String> styles;
    private final Localizer fallback;
    private final Map<String, Localizer> localizers = new HashMap<>();

    /**
     * @param format the wiki's own language, for browsers that ask for none of ours
     * @param siteName as it was when the program started
     */
    public WikiFailures(Skin skin, StaticFiles files, Messages messages, ViewerFormat format, String siteName) {
        this.skin = skin;
        this.styles = List.of(files.url("explorepedia.css"), files.url("content.css"), files.url("tools.css"));
        Messages builtIn = messages.with(MessageOverrides.NONE);
        this.fallback = new Localizer(builtIn, format, siteName);
        for (String language : builtIn.languages()) {
            localizers.put(
                    language,
                    new Localizer(builtIn, new ViewerFormat(language, format.zone(), format.dates()), siteName));
        }
    }

    @Override
    public Reply internalError(Request request, String incident) {
        return page(500, request, "failure.internal", incident);
    }

    @Override
    public Reply unavailable(Request request, StorageUnavailable failure) {
        String key = switch (failure.reason()) {
            case DATABASE_DOWN, DAMAGED -> "failure.storage";
            case DISK_FULL, READ_ONLY -> "failure.saving";
            case BUSY -> "failure.busy";
        };
        return page(503, request, key, null).withHeader("Retry-After", RETRY_SECONDS);
    }

    @Override
    public Reply badRequest(Request request, String messageKey) {
        return page(400, request, messageKey, null);
    }

    private Reply page(int status, Request request, String key, @Nullable String incident) {
        Localizer texts = localizer(request);
        FailureView view = new FailureView(
                texts.locale().toLanguageTag(),
                texts.direction().html(),
                styles,
                texts.text(key + ".heading"),
                texts.text(key),
                incident,
                request.form().has("wpTextbox1") ? request.form().get("wpTextbox1") : null,
                retry(request));
        return Reply.html(status, skin.fragment(skin.part("failure", Texts.of(texts), view)))
                .noStore();
    }

    /** An edit form as it was sent; without the password that may have been typed into it. */
    private static FailureView.@Nullable Retry retry(Request request) {
        Params form = request.form();
        boolean editing = request.isPost() && form.has("wpTextbox1") && !request.bodyTooLarge();
        if (!editing) {
            return null;
        }
        List<Field.Hidden> fields = form.asMap().keySet().stream()
                .filter(name -> !NOT_SENT_AGAIN.contains(name) && !BUTTONS.contains(name))
                .map(name -> new Field.Hidden(name, form.get(name)))
                .toList();
        String button = BUTTONS.stream().filter(form::has).findFirst().orElse("wpPreview");
        return new FailureView.Retry(request.target(), fields, button);
    }

    private Localizer localizer(Request request) {
        return request.languages().stream()
                .map(language -> language.indexOf('-') < 0 ? language : language.substring(0, language.indexOf('-')))
                .map(language -> Optional.ofNullable(localizers.get(language)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(fallback);
    }
}
