// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import org.jooq.DataType;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

/** A table whose columns are made by name. */
abstract class Columns extends TableImpl<Record> {

    static final DataType<Long> LONG_COLUMN = SQLDataType.BIGINT;
    static final DataType<Integer> INT_COLUMN = SQLDataType.INTEGER;
    static final DataType<Boolean> BOOL_COLUMN = SQLDataType.BOOLEAN;
    static final DataType<byte[]> BYTES_COLUMN = SQLDataType.BLOB;

    /** PostgreSQL cannot store U+0000 in text, whoever sends it. */
    static final DataType<String> TEXT_COLUMN = SQLDataType.VARCHAR.asConvertedDataType(
            String.class, stored -> stored, given -> given == null ? null : Codec.storable(given));

    Columns(String name) {
        super(DSL.name(name));
    }

    final <T> TableField<Record, T> column(String name, DataType<T> type) {
        return createField(DSL.name(name), type);
    }
}
