// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.tex;

import java.util.List;
import java.util.Map;

/** Matrices, cases and aligned formulas. */
final class TexTables {

    /** Environments with the brackets around them; a blank stands for none. */
    private static final Map<String, String> FENCES = Map.ofEntries(
            Map.entry("matrix", "  "),
            Map.entry("smallmatrix", "  "),
            Map.entry("pmatrix", "()"),
            Map.entry("bmatrix", "[]"),
            Map.entry("Bmatrix", "{}"),
            Map.entry("vmatrix", "||"),
            Map.entry("Vmatrix", "‖‖"),
            Map.entry("cases", "{ "),
            Map.entry("rcases", " }"),
            Map.entry("array", "  "),
            Map.entry("align", "  "),
            Map.entry("align*", "  "),
            Map.entry("aligned", "  "),
            Map.entry("alignat", "  "),
            Map.entry("alignedat", "  "),
            Map.entry("eqnarray", "  "),
            Map.entry("split", "  "),
            Map.entry("gather", "  "),
            Map.entry("gathered", "  "),
            Map.entry("equation", "  "),
            Map.entry("multline", "  "));

    private final TexReader reader;
    private final TexSource in;

    TexTables(TexReader reader) {
        this.reader = reader;
        this.in = reader.in;
    }

    /** What stands between {@code \begin} and {@code \end}. */
    String environment() {
        String name = in.braced();
        String fences = name == null ? null : FENCES.get(name.strip());
        if (name == null || fences == null) {
            return reader.fail();
        }
        String columns = "";
        if (name.equals("array") || name.startsWith("alignat") || name.equals("alignedat")) {
            String written = in.braced();
            columns = written == null || !name.equals("array") ? "" : written;
        }
        boolean option = in.option(false);
        String table = rows(alignment(name, columns));
        in.option(option);
        if (!in.looksAtCommand("end")) {
            return reader.fail();
        }
        in.command();
        if (!name.equals(in.braced())) {
            return reader.fail();
        }
        String open = fences.substring(0, 1).strip();
        String close = fences.substring(1).strip();
        return open.isEmpty() && close.isEmpty()
                ? table
                : Mathml.of("mrow", Mathml.fence(open, true), table, Mathml.fence(close, true));
    }

    private static List<String> alignment(String name, String columns) {
        if (name.equals("cases") || name.equals("rcases")) {
            return List.of("left", "left");
        }
        if (name.startsWith("align") || name.equals("split")) {
            return List.of("right", "left", "right", "left", "right", "left", "right", "left");
        }
        if (name.equals("eqnarray")) {
            return List.of("right", "center", "left");
        }
        return columns.chars()
                .mapToObj(c -> c == 'l' ? "left" : c == 'r' ? "right" : c == 'c' ? "center" : "")
                .filter(s -> !s.isEmpty())
                .toList();
    }

    /** Rows of one column each, as below a sum. */
    String substack() {
        in.skipSpace();
        if (!in.is('{')) {
            return reader.fail();
        }
        in.next();
        String table = rows(List.of());
        if (!in.is('}')) {
            return reader.fail();
        }
        in.next();
        return table;
    }

    private String rows(List<String> alignment) {
        StringBuilder out = new StringBuilder("<mtable>");
        boolean more = true;
        while (more) {
            StringBuilder row = new StringBuilder();
            boolean empty = cells(alignment, row);
            more = nextRow();
            if (more || !empty) {
                out.append("<mtr>").append(row).append("</mtr>");
            }
        }
        return out.append("</mtable>").toString();
    }

    /** Reads the cells of a row; answers whether there is nothing in it. */
    private boolean cells(List<String> alignment, StringBuilder row) {
        boolean empty = true;
        for (int column = 0; ; column++) {
            in.skipSpace();
            while (in.looksAtCommand("hline")) {
                in.command();
                in.skipSpace();
            }
            String cell = reader.list();
            empty &= cell.equals("<mrow></mrow>");
            String align = column < alignment.size() ? alignment.get(column) : "";
            row.append(align.isEmpty() ? "<mtd>" : "<mtd style=\"text-align:" + align + "\">")
                    .append(cell)
                    .append("</mtd>");
            if (!in.is('&')) {
                return empty && column == 0;
            }
            in.next();
        }
    }

    private boolean nextRow() {
        if (!in.looksAtCommand("\\") && !in.looksAtCommand("cr")) {
            return false;
        }
        in.command();
        in.skipSpace();
        if (in.is('[')) {
            // The distance between rows.
            while (!in.atEnd() && !in.is(']')) {
                in.next();
            }
            if (!in.atEnd()) {
                in.next();
            }
        }
        return true;
    }
}
