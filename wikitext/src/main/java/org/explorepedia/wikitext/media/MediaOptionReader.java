// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.media;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.explorepedia.wikitext.media.MediaOptions.Format;
import org.explorepedia.wikitext.media.MediaOptions.Link;
import org.explorepedia.wikitext.request.PageSource.FileInfo;
import org.explorepedia.wikitext.text.Chars;
import org.jspecify.annotations.Nullable;

/** Reads the options behind the name of a file. What is no option is the caption, and of several the last one. */
public final class MediaOptionReader {

    private final MediaWords words;
    private final Function<String, Optional<Link>> links;
    private final UnaryOperator<String> plainText;

    private Format format = Format.PLAIN;
    private boolean formatSeen;
    private String align = "";
    private String verticalAlign = "";
    private boolean border;
    private double upright = -1;
    private int width;
    private int height;
    private int page;
    private String language = "";
    private Link link = new Link.Default();
    private @Nullable String alt;
    private String classes = "";
    private String manualThumb = "";
    private String caption = "";
    private boolean extraUnit;

    /**
     * @param links reads the value of the link option; empty if it can be none
     * @param plainText text of HTML without tags, marks resolved
     */
    public MediaOptionReader(
            MediaWords words, Function<String, Optional<Link>> links, UnaryOperator<String> plainText) {
        this.words = words;
        this.links = links;
        this.plainText = plainText;
    }

    /** @param file whose options these are; {@code null} if it is missing */
    public MediaOptions read(List<String> options, @Nullable FileInfo file) {
        for (String option : options) {
            MediaWords.Match match = words.find(Chars.trim(option));
            if (match == null || !take(match.key(), match.value(), file)) {
                caption = option;
            }
        }
        return new MediaOptions(
                format,
                align,
                verticalAlign,
                border,
                upright,
                width,
                height,
                page,
                language,
                link,
                alt,
                classes,
                manualThumb,
                caption);
    }

    private boolean take(String key, @Nullable String value, @Nullable FileInfo file) {
        return switch (key) {
            case "width" ->
                file != null && file.width() == 0 && !isMedia(file) ? false : size(value == null ? "" : value);
            case "page" -> file != null && file.pages() > 1 && page(value == null ? "" : value);
            case "lang" -> file != null && file.scalable() && language(value == null ? "" : value);
            case "left", "right", "center", "none" -> {
                align = align.isEmpty() ? key : align;
                yield true;
            }
            case "baseline", "sub", "super", "top", "middle", "bottom" -> vertical(key);
            case "text_top" -> vertical("text-top");
            case "text_bottom" -> vertical("text-bottom");
            case "border" -> {
                border = true;
                yield true;
            }
            case "upright" -> upright(value);
            case "thumbnail" -> format(Format.THUMB);
            case "framed" -> format(Format.FRAME);
            case "frameless" -> format(Format.FRAMELESS);
            case "manualthumb" -> {
                boolean first = !formatSeen;
                if (first) {
                    manualThumb = value == null ? "" : value;
                }
                yield format(Format.MANUAL_THUMB) || first;
            }
            case "alt" -> {
                alt = plainText.apply(value == null ? "" : value);
                yield true;
            }
            case "class" -> {
                classes = value == null ? "" : plainText.apply(value);
                yield true;
            }
            case "link" -> {
                Optional<Link> found = links.apply(value == null ? "" : plainText.apply(value));
                found.ifPresent(l -> link = l);
                yield found.isPresent();
            }
            default -> false;
        };
    }

    /** Whether a size said its unit twice. */
    public boolean hadExtraUnit() {
        return extraUnit;
    }

    private static boolean isMedia(FileInfo file) {
        return file.mediaType().equals("VIDEO") || file.mediaType().equals("AUDIO");
    }

    private boolean format(Format next) {
        if (formatSeen) {
            return false;
        }
        formatSeen = true;
        format = next;
        return true;
    }

    private boolean vertical(String value) {
        verticalAlign = verticalAlign.isEmpty() ? value : verticalAlign;
        return true;
    }

    private boolean upright(@Nullable String value) {
        if (value == null) {
            upright = 0;
            return true;
        }
        try {
            // Any number is an option, but only a sensible one has an effect.
            double number = Double.parseDouble(value.strip());
            upright = number > 0 && number < 1000 ? number : 0;
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private boolean page(String value) {
        int number = number(value.strip());
        page = number > 0 ? number : page;
        return number > 0;
    }

    private boolean language(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!Chars.isLetter(c) && !Chars.isDigit(c) && c != '-') {
                return false;
            }
        }
        language = value.toLowerCase(java.util.Locale.ROOT);
        return !value.isEmpty();
    }

    /** {@code 200}, {@code 200x100} or {@code x100}; a second unit behind the number is forgiven. */
    private boolean size(String given) {
        String value = given.strip();
        boolean twice = value.endsWith("px");
        value = value.endsWith("px") ? value.substring(0, value.length() - 2).strip() : value;
        int x = value.indexOf('x');
        int newWidth = number(x < 0 ? value : value.substring(0, x));
        int newHeight = x < 0 ? 0 : number(value.substring(x + 1));
        boolean valid =
                newWidth > 0 && newHeight >= 0 || x == 0 && newHeight > 0 || newWidth > 0 && x == value.length() - 1;
        if (valid) {
            extraUnit |= twice;
            width = Math.max(0, newWidth);
            height = Math.max(0, newHeight);
        }
        return valid;
    }

    /** The number, -1 if it is none. */
    private static int number(String digits) {
        if (digits.isEmpty() || digits.length() > 9) {
            return -1;
        }
        for (int i = 0; i < digits.length(); i++) {
            if (!Chars.isDigit(digits.charAt(i))) {
                return -1;
            }
        }
        return Integer.parseInt(digits);
    }
}
