// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.explorepedia.lua.LuaTexts;
import org.explorepedia.lua.Meter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luaj.vm2.LuaTable;

/** Lua 5.1 as scripts see it: control flow, closures, numbers, strings, patterns, messages. */
class LanguageTest {

    private final Compiler compiler = new Compiler(1_000_000);

    private String run(String source) {
        Vm vm = new Vm(new Meter(5_000_000_000L, 100_000_000L));
        LuaTable globals = new LuaTable();
        BaseLibrary.open(vm, globals);
        globals.rawset("string", StringLibrary.open(vm));
        globals.rawset("table", TableLibrary.open(vm));
        globals.rawset("math", MathLibrary.open(1, () -> {}));
        vm.strings((LuaTable) globals.rawget("string"));
        vm.meter().resume();
        return LuaTexts.text(
                vm.load(compiler.compile("Module:T", source), globals).call());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "return 7 / 2 .. ' ' .. 7 % 3 .. ' ' .. -7 % 3 .. ' ' .. 2 ^ 0.5 § 3.5 1 2 1.4142135623731",
                "return 1e14 .. ' ' .. 123456789012 .. ' ' .. 1e100 .. ' ' .. 0.1 + 0.2 § 1e+14 123456789012 1e+100 0.3",
                "return '10' + 5 .. ' ' .. '0x10' * 1 .. ' ' .. 10 .. 20 § 15 16 1020",
                "local t = {} for i = 1, 3 do t[i] = function() return i end end return t[1]() .. t[2]() .. t[3]() § 123",
                "local n = 0 for i = 10, 1, -3 do n = n + i end for i = 1, 0 do n = 0 end return n § 22",
                "local s = 0 for i = 0, 1, 0.25 do s = s + i end return s § 2.5",
                "local function f(...) local a, b = ... return select('#', ...) .. a .. b end return f(1, 2, nil) § 312",
                "local function f(n) if n == 0 then return 'end' end return f(n - 1) end return f(100000) § end",
                "local x = 1 local function a() x = x + 1 return x end local function b() return x end a() return b() § 2",
                "local i = 1 while true do local j = i i = i + 1 if j > 5 then break end end return i § 7",
                "local i = 0 repeat local k = i i = i + 1 until k == 3 return i § 4",
                "return (function(...) return ... end)(1, 2, 3) § 1",
                "local t = {n = 1, 2, 3, [10] = 4} return #t .. t.n .. t[10] § 214",
                "return #{1, nil, 3} .. #{n = 1, nil, nil, 3} § 33",
                "local t = setmetatable({}, {__index = function(_, k) return k .. '!' end}) return t.a .. t[1] § a!1!",
                "local m = {} m.__add = function(a, b) return 'sum' end return setmetatable({}, m) + 1 § sum",
                "local m = {__eq = function() return true end} return tostring(setmetatable({}, m) == setmetatable({}, m)) § true",
                "local m = {__lt = function() return true end} return tostring(setmetatable({}, m) >= setmetatable({}, m)) § false",
                "local m = {__call = function(self, a) return a .. '?' end} return setmetatable({}, m)('x') § x?",
                "local m = {__concat = function(a, b) return 'c' end} return 'a' .. 'b' .. setmetatable({}, m) § ac",
                "local goto = 3 return goto § 3",
                "return '\\-\\.\\x41' § -.x41",
                "return ('abc'):upper() .. ('%d-%s'):format(3, 'x') § ABC3-x",
                "return tostring(('x'):find('.', 1, true)) .. ('a.b'):find('.', 1, true) § nil2",
                "return (('hello world'):gsub('o', '0', 1)) .. (('abc'):gsub('%w', '%0%0')) § hell0 worldaabbcc",
                "return ('key = value'):match('^(%w+)%s*=%s*(%w+)$') § key",
                "return (('f(a(b)c)d'):match('%b()')) .. (('THE (quick) fox'):find('%f[%a]%a+%f[%A]')) § (a(b)c)1",
                "local r = '' for k, v in ('a=1, b=2'):gmatch('(%w+)=(%w+)') do r = r .. k .. v end return r § a1b2",
                "return (('abc'):gsub('', '-')) § -a-b-c-",
                "return ('x'):rep(3) .. ('abc'):sub(-2) .. ('abc'):byte(2) .. string.char(65, 66) § xxxbc98AB",
                "return string.format('%05.1f|%-5s|%5s|%+d|%x|%g|%q', 3.14159, 'a', 'b', 7, 255, 1e20, 'q') § "
                        + "003.1|a    |    b|+7|ff|1e+20|\"q\"",
                "local t = {5, 2, 9} table.sort(t, function(a, b) return a > b end) return table.concat(t, ',') § 9,5,2",
                "local t = {1, 2, 3} table.insert(t, 2, 'x') table.remove(t, 1) return table.concat(t) § x23",
                "return tostring(nil) .. tostring(true) .. tostring({}) .. tostring(print) § niltruetablenil",
                "return tostring(tonumber('z')) .. tonumber('ff', 16) .. tonumber(' 12 ') .. tostring(tonumber('1e')) § nil25512nil",
                "return math.floor(-1.5) .. math.max(1, 3, 2) .. math.fmod(-7, 3) .. math.modf(3.7) § -23-13",
                "return select(2, pcall(error, {code = 5})).code § 5",
                "return select(2, pcall(error)) == nil and 'nil' or 'no' § nil",
            })
    void givesWhatLuaGives(String source, String expected) {
        assertThat(run(source)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "local x return x.y § Module:T:1: attempt to index local 'x' (a nil value)",
                "return a.b § Module:T:1: attempt to index global 'a' (a nil value)",
                "local t = {} return t.x.y § Module:T:1: attempt to index field 'x' (a nil value)",
                "local t = {} t:go() § Module:T:1: attempt to call method 'go' (a nil value)",
                "nothing() § Module:T:1: attempt to call global 'nothing' (a nil value)",
                "local t = {} return t.n + 1 § Module:T:1: attempt to perform arithmetic on field 'n' (a nil value)",
                "return 'a' .. {} § Module:T:1: attempt to concatenate a table value",
                "return 1 < 'x' § Module:T:1: attempt to compare number with string",
                "return {} < {} § Module:T:1: attempt to compare two table values",
                "return #nil § Module:T:1: attempt to get length of a nil value",
                "return ('x'):rep() § Module:T:1: bad argument #2 to 'rep' (number expected, got no value)",
                "error('plain', 0) § plain",
                "local u local function f() return u.x end f() § Module:T:1: attempt to index upvalue 'u' (a nil value)",
                "local t = {} t[nil] = 1 § Module:T:1: table index is nil",
            })
    void failsAsLuaFails(String source, String message) {
        assertThatThrownBy(() -> run(source)).hasMessage(message);
    }

    @Test
    void longListsAreComplete() {
        String items =
                IntStream.rangeClosed(1, 60_000).mapToObj(Integer::toString).collect(Collectors.joining(","));
        assertThat(run("local t = {" + items + "} return #t .. ' ' .. t[60000] .. ' ' .. t[51] .. ' ' .. t[25601]"))
                .isEqualTo("60000 60000 51 25601");
    }

    @Test
    void localsAroundAFunctionDoNotCountInIt() {
        String outer =
                IntStream.range(0, 150).mapToObj(i -> "local o" + i + " = " + i).collect(Collectors.joining("\n"));
        String inner =
                IntStream.range(0, 150).mapToObj(i -> "local i" + i + " = " + i).collect(Collectors.joining("\n"));
        assertThat(run(outer + "\nlocal function f()\n" + inner + "\nreturn i149 + o149 end return f()"))
                .isEqualTo("298");
    }

    @Test
    void linesOfErrorsAreThoseOfTheText() {
        assertThatThrownBy(() -> run("-- one\nlocal s = [[\ntwo\n]]\nlocal e = '\\-'\nerror('here')"))
                .hasMessage("Module:T:6: here");
    }
}
