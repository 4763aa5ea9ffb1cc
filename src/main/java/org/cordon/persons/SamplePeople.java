package org.cordon.persons;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.cordon.areas.Area;
import org.cordon.areas.AreaLevel;
import org.cordon.areas.AreaNames;
import org.cordon.areas.Areas;
import org.cordon.areas.SampleAreas;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The invented residents of the sample district, the same on every installation: {@code sourceId(1)} to {@code
 * sourceId(COUNT)} of the source {@link #SOURCE}. Their ID numbers are valid in form, their phones lie in a block that
 * no operator has given out; any likeness to a living person is chance.
 */
@Component
@ConditionalOnProperty("cordon.sample-district")
@Order(SamplePeople.ORDER)
public class SamplePeople implements ApplicationRunner {

    /** After the divisions that they live in. */
    public static final int ORDER = SampleAreas.ORDER + 20;

    public static final String SOURCE = "sample";
    public static final int COUNT = 200;

    private static final int SEED = 20220901;

    private final Areas areas;
    private final AreaNames areaNames;
    private final PersonRegistration registration;
    private final PersonDirectory directory;
    private final Clock clock;

    SamplePeople(
            Areas areas, AreaNames areaNames, PersonRegistration registration, PersonDirectory directory, Clock clock) {
        this.areas = areas;
        this.areaNames = areaNames;
        this.registration = registration;
        this.directory = directory;
        this.clock = clock;
    }

    /** What the sample district calls its n-th resident, from 1 on. */
    public static String sourceId(int number) {
        return "S-%03d".formatted(number);
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        load();
    }

    /** Registers the residents unless they are there. */
    void load() {
        if (directory.find(SOURCE, sourceId(COUNT)).isPresent()) {
            return;
        }
        List<Area> communities = areas.findByLevelOrderByCode(AreaLevel.COMMUNITY);
        LocalDate today = LocalDate.now(clock);
        IntStream.rangeClosed(1, COUNT)
                .mapToObj(number -> resident(number, communities, today))
                .forEach(registration::register);
    }

    private PersonDetails resident(int number, List<Area> communities, LocalDate today) {
        Random random = new Random(SEED + number);
        Area home = communities.get(number % communities.size());
        SampleIdentity identity = SampleIdentity.of(number, random, today);
        PersonDetails.Builder resident = PersonDetails.builder()
                .source(SOURCE)
                .sourceId(sourceId(number))
                .name(identity.name())
                .phone("1700000%04d".formatted(number))
                .areaCode(home.code())
                .address(areaNames.fullName(home.code(), Locale.CHINESE) + houseNumber(random));
        return identity.document(resident).build();
    }

    private static String houseNumber(Random random) {
        return "%d号楼%d单元%d%02d室"
                .formatted(1 + random.nextInt(30), 1 + random.nextInt(4), 1 + random.nextInt(6), 1 + random.nextInt(2));
    }
}
