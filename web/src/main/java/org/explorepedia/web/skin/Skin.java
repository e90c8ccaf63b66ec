// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.explorepedia.web.kit.StaticFiles;

/** Writes pages from precompiled templates. Safe for many threads. */
public final class Skin {

    private static final String PACKAGE = "org.explorepedia.web.jte";

    private final TemplateEngine engine;
    private final StaticFiles assets;

    /** @param assets where styles and scripts are served from */
    public Skin(StaticFiles assets) {
        this.assets = assets;
        engine = TemplateEngine.createPrecompiled(null, ContentType.Html, Skin.class.getClassLoader(), PACKAGE);
        engine.setBinaryStaticContent(true);
    }

    /** The address of a file that belongs to the pages, such as {@code card.png}. */
    public String asset(String name) {
        return assets.url(name);
    }

    /** A whole page as UTF-8, ready to be sent or kept. */
    public byte[] page(PageChrome chrome, Content body) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render("layout.jte", Map.of("page", chrome, "assets", assets, "body", body), output);
        return bytes(output);
    }

    /**
     * A part of a page: written when the page around it is.
     *
     * @param template name without its ending, for example {@code history}
     * @param view the template's record
     */
    public Content part(String template, Texts texts, Object view) {
        return output -> engine.render(template + ".jte", Map.of("t", texts, "view", view), output);
    }

    /** A part alone, for answers that a script puts into a page. */
    public byte[] fragment(Content part) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        part.writeTo(output);
        return bytes(output);
    }

    private static byte[] bytes(Utf8ByteOutput output) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
            output.writeTo(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
