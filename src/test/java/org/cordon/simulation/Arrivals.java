package org.cordon.simulation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.cordon.control.KeyPersonCategory;
import org.cordon.control.KeyPersonListing;
import org.cordon.control.ListRequest;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;
import org.cordon.testing.SmallDistrict;

/** Lists households hour by hour during the first half of the days. */
final class Arrivals {

    private final Setting setting;
    private final Scale scale;
    private final String source;
    private int listed;
    private int households;

    Arrivals(Setting setting, Scale scale, long seed) {
        this.setting = setting;
        this.scale = scale;
        this.source = "simulation " + seed;
    }

    /** As many as are due by this hour, in waves: some hours bring nobody. */
    void come(int hour) {
        double share = (hour + 1) / (scale.hours() / 2.0);
        int due = share >= 1 || setting.dice().says(0.5) ? (int) Math.min(scale.people(), scale.people() * share) : 0;
        while (listed < due) {
            household();
        }
    }

    private void household() {
        int home = ++households;
        int members = Math.min(setting.dice().says(0.6) ? 1 : setting.dice().between(2, 3), scale.people() - listed);
        String town = setting.dice().pick(SimulatedDistrict.TOWNS);
        String area = setting.dice().says(0.02) ? SmallDistrict.HUANXIU.substring(0, 6) : town;
        KeyPersonCategory category = category();
        LocalDate exposed = LocalDate.now(setting.bean(Clock.class))
                .minusDays(setting.dice().between(0, 5));
        for (int member = 0; member < members; member++) {
            list(home, area, category, exposed);
        }
    }

    private void list(int home, String area, KeyPersonCategory category, LocalDate exposed) {
        setting.time().tick();
        long person = setting.bean(PersonRegistration.class)
                .register(PersonDetails.builder()
                        .source(source)
                        .sourceId(String.valueOf(++listed))
                        .areaCode(area)
                        .address("Simulation Road " + home)
                        .build())
                .personId();
        String number = Objects.requireNonNull(setting.bean(KeyPersonListing.class)
                .list(ListRequest.direct(person, category, exposed, "simulation"))
                .number());
        setting.people().add(number, person, home);
        setting.tally().add("listed");
    }

    private KeyPersonCategory category() {
        int thrown = setting.dice().between(1, 20);
        if (thrown <= 9) {
            return KeyPersonCategory.CLOSE_CONTACT;
        }
        return thrown <= 18 ? KeyPersonCategory.SUB_CLOSE_CONTACT : KeyPersonCategory.EXPOSED_AT_PLACE;
    }
}
