// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.vm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.ConstantInstruction;
import org.luaj.vm2.Globals;
import org.luaj.vm2.compiler.LuaC;

/**
 * LuaJ's compiler with a mistake of version 3.0.1 put right: it counts the local variables of the functions around a function
 * towards the limit of 200, so that it refuses modules which Lua takes, among them the large ones for citations. The classes
 * of the compiler are loaded once more, with that limit out of reach in one method; the one on registers remains.
 */
final class RepairedCompiler extends ClassLoader {

    private static final String COMPILER = "org.luaj.vm2.compiler.";
    private static final String READER = COMPILER + "LexState";
    private static final String METHOD = "new_localvar";
    private static final int WRONG_LIMIT = 200;
    private static final int NO_LIMIT = 32_000;

    private RepairedCompiler() {
        super(LuaC.class.getClassLoader());
    }

    static Globals.Compiler load() {
        try {
            return (Globals.Compiler) new RepairedCompiler()
                    .loadClass(COMPILER + "LuaC")
                    .getField("instance")
                    .get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(COMPILER)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known != null ? known : define(name);
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] code = name.equals(READER) ? repaired(in.readAllBytes()) : in.readAllBytes();
            return defineClass(name, code, 0, code.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] repaired(byte[] code) {
        ClassFile format = ClassFile.of();
        return format.transformClass(
                format.parse(code),
                ClassTransform.transformingMethodBodies(
                        method -> method.methodName().equalsString(METHOD), (builder, element) -> {
                            if (isLimit(element)) {
                                builder.loadConstant(NO_LIMIT);
                            } else {
                                builder.with(element);
                            }
                        }));
    }

    private static boolean isLimit(CodeElement element) {
        return element instanceof ConstantInstruction constant
                && constant.constantValue().equals(WRONG_LIMIT);
    }
}
