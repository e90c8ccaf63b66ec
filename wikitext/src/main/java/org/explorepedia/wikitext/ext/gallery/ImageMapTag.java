// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.ext.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.explorepedia.wikitext.expand.Frame;
import org.explorepedia.wikitext.expand.InterfaceTexts;
import org.explorepedia.wikitext.expand.TagExtension;
import org.explorepedia.wikitext.ext.gallery.MapArea.Target;
import org.explorepedia.wikitext.html.Escape;
import org.explorepedia.wikitext.media.MediaOptionReader;
import org.explorepedia.wikitext.media.MediaOptions;
import org.explorepedia.wikitext.media.MediaOptions.Format;
import org.explorepedia.wikitext.media.Thumbnails;
import org.explorepedia.wikitext.pass.FileLinks;
import org.explorepedia.wikitext.pass.PassContext;
import org.explorepedia.wikitext.request.PageSource.FileInfo;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** {@code <imagemap>}: a picture whose parts lead to different pages. */
public final class ImageMapTag implements TagExtension {

    private static final List<String> PLACES = List.of("top-right", "bottom-right", "bottom-left", "top-left", "none");

    /** Where a mistake was found, which ends the reading. */
    private record Mistake(String key, List<String> arguments) {
        static Mistake of(String key, String... arguments) {
            return new Mistake(key, List.of(arguments));
        }
    }

    @Override
    public Rendered render(TagCall call, Frame frame) {
        PassContext context = PassContext.of(frame.state());
        String[] lines = (call.content() == null ? "" : call.content()).split("\n", -1);
        int first = 0;
        while (first < lines.length && isIgnored(lines[first])) {
            first++;
        }
        String head = first < lines.length ? lines[first].strip() : "";
        int pipe = head.indexOf('|');
        Optional<Title> title = context.markup()
                .titles()
                .find(pipe < 0 ? head : head.substring(0, pipe), Namespace.MAIN)
                .filter(t -> t.namespace() == Namespace.FILE && !t.isExternal());
        if (head.isEmpty() || title.isEmpty()) {
            return error(frame, Mistake.of("imagemap_no_image"));
        }
        FileInfo file = context.media().file(title.get().dbKey());
        context.state().facts().file(title.get().dbKey());
        if (file == null || file.bad() || file.width() == 0) {
            return error(frame, Mistake.of("imagemap_invalid_image"));
        }
        String parsed = pipe < 0 ? "" : frame.parse(head.substring(pipe + 1), false);
        MediaOptions options = new MediaOptionReader(
                        context.markup().mediaWords(),
                        _ -> Optional.of(new MediaOptions.Link.None()),
                        context::plainText)
                .read(pipe < 0 ? List.of() : FileLinks.split(parsed), file);
        Thumbnails.Scaled scaled = Thumbnails.scale(
                file,
                Thumbnails.box(options, file, context.media().defaultWidth()),
                options,
                context.media().language());
        MapReader reader = new MapReader(context, (double) scaled.width() / file.width(), frame);
        for (int i = first + 1; i < lines.length; i++) {
            if (!isIgnored(lines[i])) {
                Optional<Mistake> mistake = reader.line(lines[i].strip(), i + 1);
                if (mistake.isPresent()) {
                    return error(frame, mistake.get());
                }
            }
        }
        boolean framed = options.format() != Format.PLAIN && options.format() != Format.FRAMELESS;
        String place = framed ? "none" : reader.place;
        return new Rendered.Html(new ImageMapHtml(context, title.get(), file, options, scaled)
                .html(reader.areas, reader.fallback, place, framed));
    }

    private static boolean isIgnored(String line) {
        String trimmed = line.strip();
        return trimmed.isEmpty() || trimmed.startsWith("#");
    }

    private static Rendered error(Frame frame, Mistake mistake) {
        String text = InterfaceTexts.get(
                frame.state(),
                mistake.key(),
                mistake.arguments().stream().map(Escape::html).toArray(String[]::new));
        return new Rendered.Html("<p class=\"error\">" + frame.parse(text, false) + "</p>");
    }

    /** Reads the lines behind the picture's. */
    private static final class MapReader {
        private final PassContext context;
        private final double scale;
        private final Frame frame;
        private final List<MapArea> areas = new ArrayList<>();
        private Optional<Target> fallback = Optional.empty();
        private String place = "bottom-right";

        MapReader(PassContext context, double scale, Frame frame) {
            this.context = context;
            this.scale = scale;
            this.frame = frame;
        }

        Optional<Mistake> line(String line, int number) {
            int space = line.indexOf(' ');
            String word = (space < 0 ? line : line.substring(0, space)).toLowerCase(Locale.ROOT);
            if (isPlaceWord(word)) {
                return place(space < 0 ? "" : line.substring(space + 1).strip());
            }
            int open = line.indexOf('[');
            Optional<Target> target = open < 0
                    ? Optional.empty()
                    : Target.read(line.substring(open).strip(), context, frame);
            if (target.isEmpty()) {
                return Optional.of(Mistake.of("imagemap_no_link", String.valueOf(number)));
            }
            if (word.equals("default")) {
                fallback = target;
                return Optional.empty();
            }
            List<String> numbers =
                    List.of(line.substring(Math.max(0, space), open).strip().split(" +"));
            int count = numbers.size();
            boolean fits = switch (word) {
                case "rect" -> count == 4;
                case "circle" -> count == 3;
                case "poly" -> count >= 2 && count % 2 == 0;
                default -> false;
            };
            if (!fits) {
                boolean shape = word.equals("rect") || word.equals("circle") || word.equals("poly");
                return Optional.of(Mistake.of(
                        shape ? "imagemap_invalid_coord" : "imagemap_unrecognised_shape", String.valueOf(number)));
            }
            StringBuilder coordinates = new StringBuilder();
            for (String value : numbers) {
                try {
                    long scaled = Math.round(Double.parseDouble(value) * scale);
                    coordinates.append(coordinates.isEmpty() ? "" : ",").append(scaled);
                } catch (NumberFormatException e) {
                    return Optional.of(Mistake.of("imagemap_invalid_coord", String.valueOf(number)));
                }
            }
            areas.add(new MapArea(word, coordinates.toString(), target.get()));
            return Optional.empty();
        }

        private boolean isPlaceWord(String word) {
            return word.equals("desc") || word.equals(InterfaceTexts.get(frame.state(), "imagemap_desc"));
        }

        private Optional<Mistake> place(String name) {
            String types = InterfaceTexts.get(frame.state(), "imagemap_desc_types");
            List<String> local = List.of(types.split(" *, *"));
            int index = local.indexOf(name);
            place = index >= 0 && index < PLACES.size() ? PLACES.get(index) : name;
            return PLACES.contains(place) ? Optional.empty() : Optional.of(Mistake.of("imagemap_invalid_desc", types));
        }
    }
}
