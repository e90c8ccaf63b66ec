// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.vm;

/** Instructions of Lua 5.2 as LuaJ's compiler writes them: six bits what, then A (8), C (9) and B (9), or A and Bx (18). */
final class Code {

    static final int MOVE = 0;
    static final int LOADK = 1;
    static final int LOADKX = 2;
    static final int LOADBOOL = 3;
    static final int LOADNIL = 4;
    static final int GETUPVAL = 5;
    static final int GETTABUP = 6;
    static final int GETTABLE = 7;
    static final int SETTABUP = 8;
    static final int SETUPVAL = 9;
    static final int SETTABLE = 10;
    static final int NEWTABLE = 11;
    static final int SELF = 12;
    static final int ADD = 13;
    static final int SUB = 14;
    static final int MUL = 15;
    static final int DIV = 16;
    static final int MOD = 17;
    static final int POW = 18;
    static final int UNM = 19;
    static final int NOT = 20;
    static final int LEN = 21;
    static final int CONCAT = 22;
    static final int JMP = 23;
    static final int EQ = 24;
    static final int LT = 25;
    static final int LE = 26;
    static final int TEST = 27;
    static final int TESTSET = 28;
    static final int CALL = 29;
    static final int TAILCALL = 30;
    static final int RETURN = 31;
    static final int FORLOOP = 32;
    static final int FORPREP = 33;
    static final int TFORCALL = 34;
    static final int TFORLOOP = 35;
    static final int SETLIST = 36;
    static final int CLOSURE = 37;
    static final int VARARG = 38;

    /** Items that one {@link #SETLIST} stores at most. */
    static final int LIST_STEP = 50;

    private Code() {}

    static int operation(int instruction) {
        return instruction & 0x3F;
    }

    static int a(int instruction) {
        return instruction >> 6 & 0xFF;
    }

    static int b(int instruction) {
        return instruction >>> 23;
    }

    static int c(int instruction) {
        return instruction >> 14 & 0x1FF;
    }

    static int bx(int instruction) {
        return instruction >>> 14;
    }

    /** The distance of a jump. */
    static int jump(int instruction) {
        return (instruction >>> 14) - 0x1FFFF;
    }

    /** Whether an operand is a constant, whose number {@link #constant} tells, and not a register. */
    static boolean isConstant(int operand) {
        return operand > 0xFF;
    }

    static int constant(int operand) {
        return operand & 0xFF;
    }
}
