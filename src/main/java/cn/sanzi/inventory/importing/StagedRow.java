package cn.sanzi.inventory.importing;

import cn.sanzi.inventory.declaring.JudgedRow;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row on its way into staging.
 *
 * @param newId the id it gets if it turns out to be new
 * @param hintId hidden row id of our template
 * @param refused whether something in it could not be read
 */
record StagedRow(
    int seq,
    int sheet,
    int number,
    UUID newId,
    @Nullable UUID hintId,
    boolean refused,
    JudgedRow row) {}
