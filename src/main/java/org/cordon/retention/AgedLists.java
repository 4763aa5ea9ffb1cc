package org.cordon.retention;

import java.util.List;
import java.util.Map;

/** Data of many people at once, by the hundred thousand, which is erased part by part. */
interface AgedLists {

    DataClass data();

    /** How many are past their period, by what becomes of them. */
    Map<Standing, Long> standings();

    /** Where something is due. */
    List<Part> due();

    /** Erases what is still due in a part; a second time there is nothing. */
    Turn erase(String part);

    /** So much as one transaction erases, and how many were due there when it was counted. */
    record Part(String key, long due) {

        String item() {
            return key + ":" + due;
        }

        static Part parse(String item) {
            int end = item.lastIndexOf(':');
            return new Part(item.substring(0, end), Long.parseLong(item.substring(end + 1)));
        }
    }

    /** How many a part lost, and how many a hold keeps there. */
    record Turn(long erased, long held) {}
}
