// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.vm;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.function.Supplier;
import org.explorepedia.lua.LuaTexts;
import org.luaj.vm2.LuaError;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Varargs;

/** The part of the library {@code os} that tells the time. */
public final class OsLibrary {

    private final Vm vm;
    private final Supplier<Instant> now;
    private final Supplier<Instant> today;
    private final ZoneId zone;

    private OsLibrary(Vm vm, Supplier<Instant> now, Supplier<Instant> today, ZoneId zone) {
        this.vm = vm;
        this.now = now;
        this.today = today;
        this.zone = zone;
    }

    /**
     * The library for a machine.
     *
     * @param now the time of the parse; asking makes the page depend on it
     * @param today when the day of the parse began in UTC, for what shows nothing finer
     * @param zone of the wiki
     * @param unrepeatable told when a script uses what is not the same each time
     */
    public static LuaTable open(
            Vm vm, Supplier<Instant> now, Supplier<Instant> today, ZoneId zone, Runnable unrepeatable) {
        OsLibrary library = new OsLibrary(vm, now, today, zone);
        LuaTable os = new LuaTable();
        Builtin.add(os, "clock", _ -> {
            unrepeatable.run();
            return LuaValue.valueOf(vm.meter().nanos() / 1e9);
        });
        Builtin.add(os, "time", library::time);
        Builtin.add(os, "date", library::date);
        Builtin.add(
                os,
                "difftime",
                args -> Numbers.of(Check.number(args, 1, "difftime")
                        - (args.arg(2).isnil() ? 0 : Check.number(args, 2, "difftime"))));
        return os;
    }

    private Varargs time(Varargs args) {
        if (args.arg1().isnil()) {
            return Numbers.of(now.get().getEpochSecond());
        }
        LuaTable table = Check.table(args, 1, "time");
        double day = field(table, "day", Double.NaN);
        LocalDateTime date = LocalDateTime.of((int) field(table, "year", Double.NaN), 1, 1, 0, 0)
                .plusMonths((long) field(table, "month", Double.NaN) - 1)
                .plusDays((long) day - 1)
                .plusHours((long) field(table, "hour", 12))
                .plusMinutes((long) field(table, "min", 0))
                .plusSeconds((long) field(table, "sec", 0));
        return Numbers.of(date.atZone(zone).toEpochSecond());
    }

    private static double field(LuaTable table, String name, double otherwise) {
        LuaValue value = table.rawget(LuaTexts.of(name));
        var number = Numbers.number(value);
        double result = number == null ? otherwise : number.todouble();
        if (Double.isNaN(result) || Math.abs(result) > 1e8) {
            throw new LuaError("field '" + name + "' missing in date table");
        }
        return result;
    }

    private Varargs date(Varargs args) {
        String format = args.arg1().isnil() ? "%c" : Check.text(args, 1, "date");
        Instant instant = args.arg(2).isnil()
                ? showsDaysOnly(format) ? today.get() : now.get()
                : Instant.ofEpochSecond((long) Math.max(-1e11, Math.min(1e11, Check.number(args, 2, "date"))));
        boolean utc = format.startsWith("!");
        ZonedDateTime time = instant.atZone(utc ? ZoneOffset.UTC : zone);
        String wanted = utc ? format.substring(1) : format;
        if (wanted.startsWith("*t")) {
            return table(time);
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < wanted.length(); i++) {
            char c = wanted.charAt(i);
            if (c == '%' && i + 1 < wanted.length()) {
                out.append(part(time, wanted.charAt(++i)));
            } else {
                out.append(c);
            }
        }
        vm.meter().string(out.length());
        return LuaTexts.of(out.toString());
    }

    /** Whether a format shows nothing finer than days, in UTC. */
    private boolean showsDaysOnly(String format) {
        if (!format.startsWith("!")
                && !zone.equals(ZoneOffset.UTC)
                && !zone.getId().equals("UTC")) {
            return false;
        }
        for (int i = format.indexOf('%'); i >= 0; i = format.indexOf('%', i + 2)) {
            if (i + 1 == format.length() || "YymdBbAaj%".indexOf(format.charAt(i + 1)) < 0) {
                return false;
            }
        }
        return !format.contains("*t");
    }

    private static LuaTable table(ZonedDateTime time) {
        LuaTable table = new LuaTable();
        table.rawset("year", LuaValue.valueOf(time.getYear()));
        table.rawset("month", LuaValue.valueOf(time.getMonthValue()));
        table.rawset("day", LuaValue.valueOf(time.getDayOfMonth()));
        table.rawset("hour", LuaValue.valueOf(time.getHour()));
        table.rawset("min", LuaValue.valueOf(time.getMinute()));
        table.rawset("sec", LuaValue.valueOf(time.getSecond()));
        table.rawset("wday", LuaValue.valueOf(time.getDayOfWeek().getValue() % 7 + 1));
        table.rawset("yday", LuaValue.valueOf(time.getDayOfYear()));
        table.rawset("isdst", LuaValue.FALSE);
        return table;
    }

    private static String part(ZonedDateTime time, char letter) {
        return switch (letter) {
            case 'a' -> time.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case 'A' -> time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case 'b', 'h' -> time.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case 'B' -> time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case 'c' -> format(time, "EEE MMM ") + pad(time.getDayOfMonth(), ' ') + format(time, " HH:mm:ss yyyy");
            case 'C' -> pad(time.getYear() / 100, '0');
            case 'd' -> pad(time.getDayOfMonth(), '0');
            case 'D', 'x' -> format(time, "MM/dd/yy");
            case 'e' -> pad(time.getDayOfMonth(), ' ');
            case 'F' -> format(time, "yyyy-MM-dd");
            case 'G' -> Integer.toString(time.get(IsoFields.WEEK_BASED_YEAR));
            case 'H' -> pad(time.getHour(), '0');
            case 'I' -> pad((time.getHour() + 11) % 12 + 1, '0');
            case 'j' -> String.format(Locale.ROOT, "%03d", time.getDayOfYear());
            case 'm' -> pad(time.getMonthValue(), '0');
            case 'M' -> pad(time.getMinute(), '0');
            case 'n' -> "\n";
            case 'p' -> time.getHour() < 12 ? "AM" : "PM";
            case 'r' -> format(time, "hh:mm:ss a");
            case 'R' -> format(time, "HH:mm");
            case 's' -> Long.toString(time.toEpochSecond());
            case 'S' -> pad(time.getSecond(), '0');
            case 't' -> "\t";
            case 'T', 'X' -> format(time, "HH:mm:ss");
            case 'u' -> Integer.toString(time.getDayOfWeek().getValue());
            case 'U' -> pad((time.getDayOfYear() + 6 - time.getDayOfWeek().getValue() % 7) / 7, '0');
            case 'V' -> pad(time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), '0');
            case 'w' -> Integer.toString(time.getDayOfWeek().getValue() % 7);
            case 'W' -> pad((time.getDayOfYear() + 6 - (time.getDayOfWeek().getValue() + 6) % 7) / 7, '0');
            case 'y' -> pad(Math.floorMod(time.getYear(), 100), '0');
            case 'Y' -> Integer.toString(time.get(ChronoField.YEAR));
            case 'z' -> format(time, "xx");
            case 'Z' -> time.getZone().equals(ZoneOffset.UTC) ? "UTC" : format(time, "zzz");
            case '%' -> "%";
            default -> "%" + letter;
        };
    }

    private static String pad(int number, char with) {
        return number < 10 ? with + Integer.toString(number) : Integer.toString(number);
    }

    private static String format(ZonedDateTime time, String pattern) {
        try {
            return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(time);
        } catch (DateTimeException e) {
            return "";
        }
    }
}
