// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.expand;

/** A parser function such as {@code #if}, or a variable. Built-in ones use this interface too. */
@FunctionalInterface
public interface ParserFunction {

    /** Answers one call; arguments are expanded only when asked for. Must not throw for any arguments. */
    Result call(Arguments arguments, Frame frame);

    /** The arguments of a call, unexpanded until asked for; number 0 is the text after the colon. */
    interface Arguments {
        int count();

        /** The expanded, trimmed argument; empty string if there is none. */
        String trimmed(int index);

        /** The expanded argument as written; empty string if there is none. */
        String expanded(int index);

        boolean has(int index);

        /** The trimmed name of a {@code name=value} argument, or {@code null} if it has no equals sign. */
        @org.jspecify.annotations.Nullable
        String name(int index);

        /** The expanded, trimmed value after the equals sign, or the whole argument if there is none. */
        String value(int index);

        /**
         * A frame as that of a template which is called with the arguments from an index on, numbered anew, for functions that
         * pass them on.
         *
         * @param title the page that the frame is of
         */
        Frame child(org.explorepedia.wikitext.title.Title title, int from);
    }

    /** What becomes of a call. */
    sealed interface Result {
        /** Wikitext that is not expanded again, the usual case. */
        record Text(String text) implements Result {}

        /** Wikitext whose templates are to be expanded too. */
        record Template(String text) implements Result {}

        /** Finished HTML that no later pass may touch. */
        record Html(String html) implements Result {}

        /** No such function for these arguments: the braces stay, or a template of that name is used. */
        record NotFound() implements Result {}
    }
}
