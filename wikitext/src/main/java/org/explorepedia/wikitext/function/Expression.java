// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.function;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Evaluates the arithmetic of {@code #expr} with two stacks, so that no nesting can exhaust ours. */
final class Expression {

    private static final int MAX_STACK = 100;

    private static final Map<String, Operator> WORDS = Map.ofEntries(
            Map.entry("not", Operator.NOT),
            Map.entry("mod", Operator.MOD),
            Map.entry("fmod", Operator.FMOD),
            Map.entry("and", Operator.AND),
            Map.entry("or", Operator.OR),
            Map.entry("round", Operator.ROUND),
            Map.entry("div", Operator.DIVIDE),
            Map.entry("e", Operator.EXPONENT),
            Map.entry("sin", Operator.SIN),
            Map.entry("cos", Operator.COS),
            Map.entry("tan", Operator.TAN),
            Map.entry("asin", Operator.ASIN),
            Map.entry("acos", Operator.ACOS),
            Map.entry("atan", Operator.ATAN),
            Map.entry("exp", Operator.EXP),
            Map.entry("ln", Operator.LN),
            Map.entry("abs", Operator.ABS),
            Map.entry("trunc", Operator.TRUNC),
            Map.entry("floor", Operator.FLOOR),
            Map.entry("ceil", Operator.CEIL),
            Map.entry("sqrt", Operator.SQRT));

    /** What an evaluation gives. */
    sealed interface Outcome {
        record Value(String text) implements Outcome {}

        /** An empty expression has no value. */
        record Nothing() implements Outcome {}

        record Fault(String message) implements Outcome {
            String html() {
                return Errors.html(Errors.escape(message));
            }
        }
    }

    private enum Operator {
        NEGATIVE(10, "-", 1),
        POSITIVE(10, "+", 1),
        EXPONENT(10, "e", 2),
        SIN(9, "sin", 1),
        COS(9, "cos", 1),
        TAN(9, "tan", 1),
        ASIN(9, "asin", 1),
        ACOS(9, "acos", 1),
        ATAN(9, "atan", 1),
        EXP(9, "exp", 1),
        LN(9, "ln", 1),
        ABS(9, "abs", 1),
        FLOOR(9, "floor", 1),
        TRUNC(9, "trunc", 1),
        CEIL(9, "ceil", 1),
        NOT(9, "not", 1),
        SQRT(9, "sqrt", 1),
        POWER(8, "^", 2),
        TIMES(7, "*", 2),
        DIVIDE(7, "/", 2),
        MOD(7, "mod", 2),
        FMOD(7, "fmod", 2),
        PLUS(6, "+", 2),
        MINUS(6, "-", 2),
        ROUND(5, "round", 2),
        EQUAL(4, "=", 2),
        LESS(4, "<", 2),
        GREATER(4, ">", 2),
        LESS_EQUAL(4, "<=", 2),
        GREATER_EQUAL(4, ">=", 2),
        NOT_EQUAL(4, "<>", 2),
        AND(3, "and", 2),
        OR(2, "or", 2),
        OPEN(-1, "(", 0);

        private final int precedence;
        private final String sign;
        private final int operands;

        Operator(int precedence, String sign, int operands) {
            this.precedence = precedence;
            this.sign = sign;
            this.operands = operands;
        }
    }

    private static final class FaultException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        FaultException(String message) {
            super(message, null, false, false);
        }

        Outcome outcome() {
            return new Outcome.Fault(String.valueOf(getMessage()));
        }
    }

    private final String text;
    private int at;
    private boolean expectNumber = true;
    private final List<Double> numbers = new ArrayList<>();
    private final Deque<Operator> operators = new ArrayDeque<>();

    private Expression(String text) {
        this.text = text;
    }

    static Outcome evaluate(String source) {
        String text = source.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&minus;", "-")
                .replace('−', '-');
        try {
            Expression expression = new Expression(text);
            expression.read();
            return expression.result();
        } catch (FaultException fault) {
            return fault.outcome();
        }
    }

    private void read() {
        while (at < text.length()) {
            if (numbers.size() > MAX_STACK || operators.size() > MAX_STACK) {
                throw new FaultException("Expression error: Stack exhausted.");
            }
            char c = text.charAt(at);
            if (Character.isWhitespace(c) && c < 128) {
                at++;
            } else if (c >= '0' && c <= '9' || c == '.') {
                number();
            } else if (c < 128 && Character.isLetter(c)) {
                word();
            } else {
                sign(c);
            }
        }
    }

    private void number() {
        if (!expectNumber) {
            throw new FaultException("Expression error: Unexpected number.");
        }
        int start = at;
        while (at < text.length() && (text.charAt(at) == '.' || text.charAt(at) >= '0' && text.charAt(at) <= '9')) {
            at++;
        }
        String digits = text.substring(start, at);
        int length = PhpNumbers.numberLength(digits);
        numbers.add(length == 0 ? 0.0 : Double.parseDouble(digits.substring(0, length)));
        expectNumber = false;
    }

    private void word() {
        int start = at;
        while (at < text.length() && text.charAt(at) < 128 && Character.isLetter(text.charAt(at))) {
            at++;
        }
        String word = text.substring(start, at).toLowerCase(Locale.ROOT);
        if (word.equals("pi") || (word.equals("e") && expectNumber)) {
            if (!expectNumber) {
                throw new FaultException("Expression error: Unexpected number.");
            }
            numbers.add(word.equals("e") ? Math.E : Math.PI);
            expectNumber = false;
            return;
        }
        Operator operator = WORDS.get(word);
        if (operator == null) {
            throw new FaultException("Expression error: Unrecognized word \"" + word + "\".");
        }
        if (operator.operands == 1) {
            if (!expectNumber) {
                throw unexpected(word);
            }
            operators.push(operator);
        } else {
            binary(operator, word);
        }
    }

    private void sign(char c) {
        String two = at + 1 < text.length() ? text.substring(at, at + 2) : "";
        switch (c) {
            case '(' -> {
                if (!expectNumber) {
                    throw unexpected("(");
                }
                operators.push(Operator.OPEN);
                at++;
            }
            case ')' -> {
                while (!operators.isEmpty() && operators.peek() != Operator.OPEN) {
                    apply(operators.pop());
                }
                if (operators.isEmpty()) {
                    throw new FaultException("Expression error: Unexpected closing bracket.");
                }
                operators.pop();
                expectNumber = false;
                at++;
            }
            case '+', '-' -> {
                at++;
                if (expectNumber) {
                    operators.push(c == '+' ? Operator.POSITIVE : Operator.NEGATIVE);
                } else {
                    binary(c == '+' ? Operator.PLUS : Operator.MINUS, String.valueOf(c));
                }
            }
            case '*' -> single(Operator.TIMES);
            case '/' -> single(Operator.DIVIDE);
            case '^' -> single(Operator.POWER);
            case '=' -> single(Operator.EQUAL);
            case '<' -> {
                if (two.equals("<=") || two.equals("<>")) {
                    at += 2;
                    binary(two.equals("<=") ? Operator.LESS_EQUAL : Operator.NOT_EQUAL, two);
                } else {
                    single(Operator.LESS);
                }
            }
            case '>' -> {
                if (two.equals(">=")) {
                    at += 2;
                    binary(Operator.GREATER_EQUAL, two);
                } else {
                    single(Operator.GREATER);
                }
            }
            case '!' -> {
                if (!two.equals("!=")) {
                    throw unrecognized();
                }
                at += 2;
                binary(Operator.NOT_EQUAL, two);
            }
            default -> throw unrecognized();
        }
    }

    private void single(Operator operator) {
        at++;
        binary(operator, operator.sign);
    }

    private FaultException unrecognized() {
        int end = text.offsetByCodePoints(at, 1);
        return new FaultException("Expression error: Unrecognized punctuation character \""
                + Errors.escape(text.substring(at, end)) + "\".");
    }

    private static FaultException unexpected(String operator) {
        return new FaultException("Expression error: Unexpected " + Errors.escape(operator) + " operator.");
    }

    private void binary(Operator operator, String name) {
        if (expectNumber) {
            throw unexpected(name);
        }
        while (!operators.isEmpty() && operator.precedence <= operators.peek().precedence) {
            apply(operators.pop());
        }
        operators.push(operator);
        expectNumber = true;
    }

    private Outcome result() {
        while (!operators.isEmpty()) {
            Operator operator = operators.pop();
            if (operator == Operator.OPEN) {
                throw new FaultException("Expression error: Unclosed bracket.");
            }
            apply(operator);
        }
        if (numbers.isEmpty()) {
            return new Outcome.Nothing();
        }
        return new Outcome.Value(
                String.join("<br />\n", numbers.stream().map(PhpNumbers::toText).toList()));
    }

    private void apply(Operator operator) {
        if (numbers.size() < operator.operands) {
            throw new FaultException("Expression error: Missing operand for " + Errors.escape(operator.sign) + ".");
        }
        double right = numbers.removeLast();
        double value = operator.operands == 1 ? unary(operator, right) : binary(operator, numbers.removeLast(), right);
        numbers.add(value);
    }

    private static double unary(Operator operator, double x) {
        return switch (operator) {
            case NEGATIVE -> -x;
            case POSITIVE -> x;
            case SIN -> Math.sin(x);
            case COS -> Math.cos(x);
            case TAN -> Math.tan(x);
            case ASIN -> Math.asin(unit(x, operator));
            case ACOS -> Math.acos(unit(x, operator));
            case ATAN -> Math.atan(x);
            case EXP -> Math.exp(x);
            case LN -> {
                if (x <= 0) {
                    throw new FaultException("Invalid argument for ln: &lt;= 0.");
                }
                yield Math.log(x);
            }
            case ABS -> Math.abs(x);
            case FLOOR -> Math.floor(x);
            case CEIL -> Math.ceil(x);
            case TRUNC -> x < 0 ? Math.ceil(x) + 0.0 : Math.floor(x);
            case NOT -> x == 0 ? 1 : 0;
            case SQRT -> {
                if (x < 0) {
                    throw new FaultException("In sqrt: Result is not a number.");
                }
                yield Math.sqrt(x);
            }
            default -> throw new IllegalStateException(operator.name());
        };
    }

    private static double unit(double x, Operator operator) {
        if (x < -1 || x > 1) {
            throw new FaultException("Invalid argument for " + operator.sign + ": &lt; -1 or &gt; 1.");
        }
        return x;
    }

    private static double binary(Operator operator, double left, double right) {
        return switch (operator) {
            case TIMES -> left * right;
            case DIVIDE -> {
                if (right == 0) {
                    throw new FaultException("Division by zero.");
                }
                yield left / right;
            }
            case MOD -> {
                long divisor = (long) right;
                if (divisor == 0) {
                    throw new FaultException("Division by zero.");
                }
                yield (long) left % divisor;
            }
            case FMOD -> {
                if (right == 0) {
                    throw new FaultException("Division by zero.");
                }
                yield left % right;
            }
            case PLUS -> left + right;
            case MINUS -> left - right;
            case POWER -> Math.pow(left, right);
            case EXPONENT -> left * Math.pow(10, right);
            case ROUND -> round(left, right);
            case EQUAL -> left == right ? 1 : 0;
            case NOT_EQUAL -> left != right ? 1 : 0;
            case LESS -> left < right ? 1 : 0;
            case GREATER -> left > right ? 1 : 0;
            case LESS_EQUAL -> left <= right ? 1 : 0;
            case GREATER_EQUAL -> left >= right ? 1 : 0;
            case AND -> left != 0 && right != 0 ? 1 : 0;
            case OR -> left != 0 || right != 0 ? 1 : 0;
            default -> throw new IllegalStateException(operator.name());
        };
    }

    private static double round(double value, double digits) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return value;
        }
        int places = (int) Math.clamp((long) digits, -400, 400);
        // As written in decimal: 2.675 is a little less in binary, but rounds up all the same.
        return new BigDecimal(Double.toString(value))
                .round(new java.math.MathContext(15, RoundingMode.HALF_EVEN))
                .setScale(places, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
