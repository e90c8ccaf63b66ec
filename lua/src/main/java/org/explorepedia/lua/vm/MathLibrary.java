// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.vm;

import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Varargs;

/** The library {@code math}. */
public final class MathLibrary {

    private final Random random;

    private final Runnable unrepeatable;

    private MathLibrary(long seed, Runnable unrepeatable) {
        this.unrepeatable = unrepeatable;
        this.random = new Random(seed);
    }

    /**
     * The library for a machine, with random numbers of its own.
     *
     * @param unrepeatable told when a script uses what is not the same each time
     */
    public static LuaTable open(long seed, Runnable unrepeatable) {
        MathLibrary library = new MathLibrary(seed, unrepeatable);
        LuaTable math = new LuaTable();
        one(math, "abs", Math::abs);
        one(math, "acos", Math::acos);
        one(math, "asin", Math::asin);
        one(math, "atan", Math::atan);
        two(math, "atan2", Math::atan2);
        one(math, "ceil", Math::ceil);
        one(math, "cos", Math::cos);
        one(math, "cosh", Math::cosh);
        one(math, "deg", x -> x / Math.PI * 180);
        one(math, "exp", Math::exp);
        one(math, "floor", Math::floor);
        two(math, "fmod", (a, b) -> a % b);
        two(math, "mod", (a, b) -> a % b);
        two(math, "ldexp", (m, e) -> m * Math.pow(2, e));
        one(math, "log", Math::log);
        one(math, "log10", Math::log10);
        two(math, "pow", Math::pow);
        one(math, "rad", x -> x / 180 * Math.PI);
        one(math, "sin", Math::sin);
        one(math, "sinh", Math::sinh);
        one(math, "sqrt", Math::sqrt);
        one(math, "tan", Math::tan);
        one(math, "tanh", Math::tanh);
        Builtin.add(math, "frexp", MathLibrary::frexp);
        Builtin.add(math, "modf", MathLibrary::modf);
        Builtin.add(math, "max", args -> extreme(args, "max", Math::max));
        Builtin.add(math, "min", args -> extreme(args, "min", Math::min));
        Builtin.add(math, "random", library::next);
        Builtin.add(math, "randomseed", library::seed);
        math.rawset("huge", LuaValue.valueOf(Double.POSITIVE_INFINITY));
        math.rawset("pi", LuaValue.valueOf(Math.PI));
        return math;
    }

    private static void one(LuaTable math, String name, DoubleUnaryOperator function) {
        Builtin.add(math, name, args -> Numbers.of(function.applyAsDouble(Check.number(args, 1, name))));
    }

    private static void two(LuaTable math, String name, DoubleBinaryOperator function) {
        Builtin.add(
                math,
                name,
                args -> Numbers.of(function.applyAsDouble(Check.number(args, 1, name), Check.number(args, 2, name))));
    }

    private static Varargs extreme(Varargs args, String name, DoubleBinaryOperator better) {
        double best = Check.number(args, 1, name);
        for (int i = 2; i <= args.narg(); i++) {
            best = better.applyAsDouble(best, Check.number(args, i, name));
        }
        return Numbers.of(best);
    }

    private static Varargs frexp(Varargs args) {
        double value = Check.number(args, 1, "frexp");
        if (value == 0 || Double.isNaN(value) || Double.isInfinite(value)) {
            return LuaValue.varargsOf(Numbers.of(value), LuaValue.ZERO);
        }
        int exponent = Math.getExponent(value) + 1;
        return LuaValue.varargsOf(Numbers.of(value / Math.pow(2, exponent)), LuaValue.valueOf(exponent));
    }

    private static Varargs modf(Varargs args) {
        double value = Check.number(args, 1, "modf");
        double whole = value < 0 ? Math.ceil(value) : Math.floor(value);
        return LuaValue.varargsOf(Numbers.of(whole), Numbers.of(Double.isInfinite(value) ? 0 : value - whole));
    }

    private Varargs next(Varargs args) {
        unrepeatable.run();
        double r = random.nextDouble();
        if (args.narg() == 0) {
            return Numbers.of(r);
        }
        double low = args.narg() == 1 ? 1 : Check.number(args, 1, "random");
        double high = Check.number(args, args.narg() == 1 ? 1 : 2, "random");
        if (low > high) {
            throw Check.argument(args.narg() == 1 ? 1 : 2, "random", "interval is empty");
        }
        return Numbers.of(Math.floor(r * (high - low + 1)) + low);
    }

    private Varargs seed(Varargs args) {
        unrepeatable.run();
        random.setSeed((long) Check.number(args, 1, "randomseed"));
        return LuaValue.NONE;
    }
}
