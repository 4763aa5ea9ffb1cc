package org.cordon.imports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cordon.areas.AreaDetails;
import org.cordon.areas.AreaRegistration;
import org.cordon.persons.SomePeople;

/** A small register of made-up people in a made-up district. */
final class RegisterLines {

    static final String DISTRICT = "370299";
    static final String TOWN = "370299001";
    static final String COMMUNITY = "370299001001";
    static final String OTHER_TOWN = "370299002";
    static final String OTHER_COMMUNITY = "370299002001";
    static final String ENDED = "370299001009";

    private static final String HEADINGS = "name,documentNumber,phone,address,areaCode,gridCode,householdId\n";

    private final SomePeople some = new SomePeople();
    private final List<String> lines = new ArrayList<>();

    static void found(AreaRegistration areas) {
        areas.register(new AreaDetails(DISTRICT, "试验区", "Trial District", null, null, null));
        areas.register(new AreaDetails(TOWN, "一街道", "First Subdistrict", null, null, null));
        areas.register(new AreaDetails(OTHER_TOWN, "二街道", "Second Subdistrict", null, null, null));
        areas.register(new AreaDetails(COMMUNITY, "一社区", "First Community", null, null, null));
        areas.register(new AreaDetails(OTHER_COMMUNITY, "二社区", "Second Community", null, null, null));
        areas.register(new AreaDetails(ENDED, "旧村", "Old Village", null, 2019, COMMUNITY));
    }

    /** People of one community, whom no other test has. */
    RegisterLines people(int count, String community) {
        for (int i = 0; i < count; i++) {
            line("王小明", some.idNumber(), community, "G" + i % 4, "H" + i / 3);
        }
        return this;
    }

    RegisterLines line(String name, String document, String area, String grid, String household) {
        return raw(String.join(",", name, document, "", "鳌蓝路" + lines.size() + "号", area, grid, household));
    }

    RegisterLines raw(String line) {
        lines.add(line);
        return this;
    }

    List<String> lines() {
        return lines;
    }

    byte[] file() {
        return file(lines);
    }

    static byte[] file(List<String> lines) {
        return (HEADINGS + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
