// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.media;

import org.explorepedia.wikitext.html.PageUrls;
import org.explorepedia.wikitext.media.MediaOptions.Format;
import org.explorepedia.wikitext.request.PageSource.FileInfo;
import org.explorepedia.wikitext.text.Chars;

/** Sizes at which files are shown, and addresses of scaled pictures. */
public final class Thumbnails {

    /** Factor of the default width for pictures that are higher than wide. */
    private static final double UPRIGHT = 0.75;

    private Thumbnails() {}

    /**
     * A file at a size.
     *
     * @param width shown, in pixels
     * @param height shown, in pixels
     * @param url of the picture
     * @param sourceSet addresses for finer screens, empty if there are none
     */
    public record Scaled(int width, int height, String url, String sourceSet) {}

    /** The box that a picture of these options is fitted into; height 0 for any. */
    public record Box(int width, int height) {

        private Box times(double factor) {
            return new Box((int) Math.round(width * factor), (int) Math.round(height * factor));
        }
    }

    /** Width and height that options ask for. */
    public static Box box(MediaOptions options, FileInfo file, int defaultWidth) {
        int width = options.width();
        int height = options.height();
        boolean reduced = options.format() == Format.THUMB || options.format() == Format.FRAMELESS;
        if (width == 0) {
            width = height > 0 && file.scalable() ? 4096 : file.width();
            if (reduced || options.format() == Format.MANUAL_THUMB || width == 0) {
                int preferred = preferred(options, defaultWidth);
                if (height == 0 && (width <= 0 || preferred < width || file.scalable())) {
                    width = preferred;
                }
            }
        }
        if (options.format() == Format.FRAME) {
            return new Box(file.width(), 0);
        }
        if (reduced && file.width() > 0 && !file.scalable() && width > file.width()) {
            width = file.width();
        }
        return new Box(width, height);
    }

    /** The usual width for this reader and these options. */
    public static int preferred(MediaOptions options, int defaultWidth) {
        if (options.upright() < 0) {
            return defaultWidth;
        }
        double factor = options.upright() == 0 ? UPRIGHT : options.upright();
        return (int) (Math.round(defaultWidth * factor / 10) * 10);
    }

    /** The file fitted into a box. */
    public static Scaled scale(FileInfo file, Box box, MediaOptions options, String pageLanguage) {
        int width = fitted(file, box);
        int height = file.width() == 0 ? 0 : Math.max(1, scaled(file.height(), width, file.width()));
        String language = options.language().isEmpty() ? pageLanguage : options.language();
        String url = url(file, width, options.page(), language);
        String half = url(file, fitted(file, box.times(1.5)), options.page(), language);
        String twice = url(file, fitted(file, box.times(2)), options.page(), language);
        StringBuilder set = new StringBuilder();
        if (!half.equals(url)) {
            set.append(half).append(" 1.5x");
        }
        if (!twice.equals(url) && !twice.equals(half)) {
            set.append(set.isEmpty() ? "" : ", ").append(twice).append(" 2x");
        }
        return new Scaled(width, height, url, set.toString());
    }

    private static int fitted(FileInfo file, Box box) {
        if (box.height() <= 0 || file.width() <= 0 || file.height() <= 0) {
            return box.width();
        }
        if ((long) box.width() * file.height() <= (long) box.height() * file.width()) {
            return box.width();
        }
        double ideal = (double) file.width() * box.height() / file.height();
        int up = (int) Math.ceil(ideal);
        return Math.round((double) up * file.height() / file.width()) > box.height() ? (int) Math.floor(ideal) : up;
    }

    private static int scaled(int size, int to, int from) {
        return (int) Math.round((double) size * to / from);
    }

    /** Address of the file at a width; the file itself where no scaling is needed. */
    private static String url(FileInfo file, int width, int page, String language) {
        boolean paged = file.pages() > 1;
        boolean drawing = file.scalable() && !paged;
        if (!drawing && !paged && width >= file.width()) {
            return file.url();
        }
        String name = PageUrls.encode(file.name());
        String url = file.url();
        int nameStart = url.lastIndexOf('/') + 1;
        int folder = hashedFolder(url, nameStart);
        String prefix = paged ? "page" + Math.max(1, page) + '-' : "";
        String tongue = drawing && !language.isEmpty() && !language.equals("en") ? "lang" + language + '-' : "";
        String ending = drawing ? ".png" : paged ? ".jpg" : "";
        return url.substring(0, folder) + "thumb/" + url.substring(folder) + '/' + prefix + tongue + width + "px-"
                + name + ending;
    }

    /** Where folders such as {@code 3/3a/} begin before a name; the name's own place if there are none. */
    private static int hashedFolder(String url, int nameStart) {
        int at = nameStart - 5;
        boolean hashed = at > 0
                && url.charAt(at - 1) == '/'
                && Chars.isHex(url.charAt(at))
                && url.charAt(at + 1) == '/'
                && url.charAt(at + 2) == url.charAt(at)
                && Chars.isHex(url.charAt(at + 3));
        return hashed ? at : nameStart;
    }
}
