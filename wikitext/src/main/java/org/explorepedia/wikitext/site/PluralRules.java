// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.site;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The plural rules of a language in CLDR's notation; the form after the last rule is for all other counts. Immutable. */
public final class PluralRules {

    private final List<List<List<Relation>>> rules;

    private PluralRules(List<List<List<Relation>>> rules) {
        this.rules = rules;
    }

    /** One comparison such as {@code n % 10 = 2..4,9}. */
    private record Relation(char operand, int modulus, boolean equal, List<double[]> ranges) {

        boolean holds(Operands of) {
            double value = of.get(operand);
            if (modulus > 0) {
                value %= modulus;
            }
            boolean in = false;
            for (double[] range : ranges) {
                boolean whole = range[0] == range[1] || value == Math.rint(value);
                in |= value >= range[0] && value <= range[1] && whole;
            }
            return in == equal;
        }
    }

    /** CLDR's operands of a number: absolute value, integer part, digits of the fraction with and without trailing zeros. */
    private record Operands(double n, double i, int v, int w, double f, double t) {

        static Operands of(String number) {
            String plain = number;
            try {
                plain = new BigDecimal(number).abs().toPlainString();
            } catch (NumberFormatException e) {
                plain = "0";
            }
            int point = plain.indexOf('.');
            String fraction = point < 0 ? "" : plain.substring(point + 1);
            String trimmed = fraction.replaceAll("0+$", "");
            return new Operands(
                    Double.parseDouble(plain),
                    Math.floor(Double.parseDouble(plain)),
                    fraction.length(),
                    trimmed.length(),
                    fraction.isEmpty() ? 0 : Double.parseDouble(fraction),
                    trimmed.isEmpty() ? 0 : Double.parseDouble(trimmed));
        }

        double get(char operand) {
            return switch (operand) {
                case 'i' -> i;
                case 'v' -> v;
                case 'w' -> w;
                case 'f' -> f;
                case 't' -> t;
                default -> n;
            };
        }
    }

    static PluralRules parse(String text) {
        List<List<List<Relation>>> rules = new ArrayList<>();
        if (!text.isEmpty()) {
            for (String rule : text.split("\\|")) {
                List<List<Relation>> either = new ArrayList<>();
                for (String all : rule.split(" or ")) {
                    either.add(Arrays.stream(all.split(" and "))
                            .map(r -> relation(r.strip()))
                            .toList());
                }
                rules.add(either);
            }
        }
        return new PluralRules(rules);
    }

    private static Relation relation(String text) {
        boolean equal = !text.contains("!=");
        String[] sides = text.split(equal ? "=" : "!=");
        String left = sides[0].strip();
        int percent = left.indexOf('%');
        int modulus =
                percent < 0 ? 0 : Integer.parseInt(left.substring(percent + 1).strip());
        List<double[]> ranges = Arrays.stream(sides[1].split(","))
                .map(r -> {
                    String[] ends = r.strip().split("\\.\\.");
                    return new double[] {Double.parseDouble(ends[0]), Double.parseDouble(ends[ends.length - 1])};
                })
                .toList();
        return new Relation(left.charAt(0), modulus, equal, ranges);
    }

    /** Which form, from 0, a number such as {@code 2} or {@code 1.50} takes. */
    public int form(String number) {
        Operands operands = Operands.of(number);
        for (int i = 0; i < rules.size(); i++) {
            for (List<Relation> all : rules.get(i)) {
                if (all.stream().allMatch(r -> r.holds(operands))) {
                    return i;
                }
            }
        }
        return rules.size();
    }
}
