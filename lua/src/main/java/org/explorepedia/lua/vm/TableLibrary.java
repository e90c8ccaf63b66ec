// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.vm;

import static org.luaj.vm2.LuaValue.NIL;
import static org.luaj.vm2.LuaValue.NONE;

import org.explorepedia.lua.LuaTexts;
import org.luaj.vm2.LuaError;
import org.luaj.vm2.LuaNumber;
import org.luaj.vm2.LuaString;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Varargs;

/** The library {@code table}. */
public final class TableLibrary {

    private final Vm vm;
    private final Operations operations;

    private TableLibrary(Vm vm) {
        this.vm = vm;
        this.operations = new Operations(vm);
    }

    /** The library for a machine. */
    public static LuaTable open(Vm vm) {
        TableLibrary library = new TableLibrary(vm);
        LuaTable table = new LuaTable();
        Builtin.add(table, "concat", library::concat);
        Builtin.add(table, "insert", library::insert);
        Builtin.add(table, "remove", library::remove);
        Builtin.add(table, "sort", library::sort);
        Builtin.add(table, "maxn", library::maxn);
        Builtin.add(table, "getn", args -> LuaValue.valueOf(Operations.length(Check.table(args, 1, "getn"))));
        Builtin.add(table, "foreach", library::forEach);
        Builtin.add(table, "foreachi", library::forEachIndex);
        return table;
    }

    private Varargs concat(Varargs args) {
        LuaTable table = Check.table(args, 1, "concat");
        LuaString separator = args.arg(2).isnil() ? LuaTexts.of("") : Check.string(args, 2, "concat");
        int from = Check.integer(args, 3, "concat", 1);
        int to = args.arg(4).isnil() ? Operations.length(table) : Check.integer(args, 4, "concat");
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        for (int i = from; i <= to; i++) {
            LuaValue value = table.rawget(i);
            if (!(value instanceof LuaString) && !(value instanceof LuaNumber)) {
                throw new LuaError("invalid value (" + value.typename() + ") at index " + i + " in table for 'concat'");
            }
            LuaString text = LuaTexts.bytes(value);
            out.write(text.m_bytes, text.m_offset, text.m_length);
            if (i < to) {
                out.write(separator.m_bytes, separator.m_offset, separator.m_length);
            }
            vm.meter().step();
            if (out.size() > org.explorepedia.lua.Meter.MAX_STRING) {
                vm.meter().string(Long.MAX_VALUE);
            }
        }
        vm.meter().string(out.size());
        return LuaString.valueUsing(out.toByteArray());
    }

    private Varargs insert(Varargs args) {
        LuaTable table = Check.table(args, 1, "insert");
        int end = Operations.length(table) + 1;
        switch (args.narg()) {
            case 2 -> operations.rawSet(table, LuaValue.valueOf(end), args.arg(2));
            case 3 -> {
                int position = Check.integer(args, 2, "insert");
                int last = Math.max(end, position);
                vm.meter().steps(last - position);
                for (int i = last; i > position; i--) {
                    table.rawset(i, table.rawget(i - 1));
                }
                vm.meter().hold(40);
                table.rawset(position, args.arg(3));
            }
            default -> throw new LuaError("wrong number of arguments to 'insert'");
        }
        return NONE;
    }

    private Varargs remove(Varargs args) {
        LuaTable table = Check.table(args, 1, "remove");
        int end = Operations.length(table);
        int position = Check.integer(args, 2, "remove", end);
        if (position < 1 || position > end) {
            return NONE;
        }
        LuaValue removed = table.rawget(position);
        vm.meter().steps(end - position);
        for (int i = position; i < end; i++) {
            table.rawset(i, table.rawget(i + 1));
        }
        table.rawset(end, NIL);
        return removed;
    }

    private Varargs maxn(Varargs args) {
        LuaTable table = Check.table(args, 1, "maxn");
        double max = 0;
        for (Varargs entry = table.next(NIL); !entry.arg1().isnil(); entry = table.next(entry.arg1())) {
            vm.meter().step();
            if (entry.arg1() instanceof LuaNumber) {
                max = Math.max(max, entry.arg1().todouble());
            }
        }
        return Numbers.of(max);
    }

    private Varargs forEach(Varargs args) {
        LuaTable table = Check.table(args, 1, "foreach");
        for (Varargs entry = table.next(NIL); !entry.arg1().isnil(); entry = table.next(entry.arg1())) {
            LuaValue result = operations.call(args.arg(2), entry).arg1();
            if (!result.isnil()) {
                return result;
            }
        }
        return NONE;
    }

    private Varargs forEachIndex(Varargs args) {
        LuaTable table = Check.table(args, 1, "foreachi");
        int length = Operations.length(table);
        for (int i = 1; i <= length; i++) {
            LuaValue result = operations
                    .call(args.arg(2), LuaValue.varargsOf(LuaValue.valueOf(i), table.rawget(i)))
                    .arg1();
            if (!result.isnil()) {
                return result;
            }
        }
        return NONE;
    }

    private Varargs sort(Varargs args) {
        LuaTable table = Check.table(args, 1, "sort");
        LuaValue order = args.arg(2);
        if (!order.isnil() && !order.isfunction()) {
            throw Check.wrong(args, 2, "sort", "function");
        }
        LuaValue[] values = new LuaValue[Operations.length(table)];
        for (int i = 0; i < values.length; i++) {
            values[i] = table.rawget(i + 1);
        }
        new Sorter(values, order).sort(0, values.length - 1);
        for (int i = 0; i < values.length; i++) {
            table.rawset(i + 1, values[i]);
        }
        return NONE;
    }

    /** Quicksort with the pivot in the middle of three: an order that contradicts itself gives an error, not an endless loop. */
    private final class Sorter {
        private final LuaValue[] values;
        private final LuaValue order;

        Sorter(LuaValue[] values, LuaValue order) {
            this.values = values;
            this.order = order;
        }

        private boolean less(LuaValue a, LuaValue b) {
            vm.meter().step();
            return order.isnil() ? operations.less(a, b) : order.call(a, b).toboolean();
        }

        private void swapIfLess(int i, int j) {
            if (less(values[i], values[j])) {
                swap(i, j);
            }
        }

        private void swap(int i, int j) {
            LuaValue value = values[i];
            values[i] = values[j];
            values[j] = value;
        }

        void sort(int from, int to) {
            int low = from;
            int high = to;
            while (low < high) {
                swapIfLess(high, low);
                if (high - low == 1) {
                    return;
                }
                int middle = (low + high) / 2;
                if (less(values[middle], values[low])) {
                    swap(middle, low);
                } else {
                    swapIfLess(high, middle);
                }
                if (high - low == 2) {
                    return;
                }
                int pivot = partition(low, high, middle);
                if (pivot - low < high - pivot) {
                    sort(low, pivot - 1);
                    low = pivot + 1;
                } else {
                    sort(pivot + 1, high);
                    high = pivot - 1;
                }
            }
        }

        private int partition(int low, int high, int middle) {
            LuaValue pivot = values[middle];
            swap(middle, high - 1);
            int i = low;
            int j = high - 1;
            while (true) {
                do {
                    i++;
                    if (i > high) {
                        throw new LuaError("invalid order function for sorting");
                    }
                } while (less(values[i], pivot));
                do {
                    j--;
                    if (j < low) {
                        throw new LuaError("invalid order function for sorting");
                    }
                } while (less(pivot, values[j]));
                if (j < i) {
                    swap(high - 1, i);
                    return i;
                }
                swap(i, j);
            }
        }
    }
}
