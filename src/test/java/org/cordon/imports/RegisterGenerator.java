package org.cordon.imports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.cordon.areas.AreaDetails;
import org.cordon.areas.AreaRegistration;

/**
 * Writes a register of made-up people as large as a district: 17 towns, 200 communities, numbers that are valid and
 * belong to nobody in particular. The same seed gives the same file.
 */
final class RegisterGenerator {

    static final String HEADINGS = "name,sex,documentNumber,phone,address,areaCode,gridCode,householdId";

    private static final String DISTRICT = "370215";
    private static final int TOWNS = 17;
    private static final int COMMUNITIES = 200;
    private static final int DAYS = 32_000;
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1934, 1, 1);
    private static final String SURNAMES = "王李张刘陈杨黄孙赵周吴徐于姜宋江韩迟蓝袁万隋房矫";
    private static final String GIVEN = "伟芳秀英娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂兰志国建华玉文海波宁欣怡子涵浩然";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final DateTimeFormatter BIRTH = DateTimeFormatter.BASIC_ISO_DATE;

    private final Random random;

    RegisterGenerator(long seed) {
        this.random = new Random(seed);
    }

    static void found(AreaRegistration areas) {
        areas.register(new AreaDetails(DISTRICT, "即墨区", "Jimo District", null, null, null));
        for (int town = 1; town <= TOWNS; town++) {
            areas.register(new AreaDetails(town(town), "街道" + town, "Town " + town, null, null, null));
        }
        for (int community = 0; community < COMMUNITIES; community++) {
            String code = community(community);
            areas.register(new AreaDetails(code, "社区" + community, "Community " + community, null, null, null));
        }
    }

    /** Writes so many people, each once, in no order. */
    Path write(Path file, int people) {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADINGS + "\n");
            for (int i = 0; i < people; i++) {
                out.write(line((int) (i * 7_919L % people)));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String line(int person) {
        int household = person / 3;
        int community = household % COMMUNITIES;
        String id = idNumber(person);
        boolean male = (id.charAt(16) - '0') % 2 == 1;
        return name() + "," + (male ? "男" : "女") + "," + id + "," + phone() + "," + "青岛市即墨区街道"
                + (1 + community % TOWNS) + "社区" + community + "鳌蓝路" + household % 900 + "号" + household % 40
                + "号楼" + (1 + household % 4) + "单元" + (101 + household % 1800) + "室," + community(community) + ",G"
                + household / COMMUNITIES % 18 + "," + DISTRICT + "H" + household + "\n";
    }

    /** Seven of ten have one. */
    private String phone() {
        return random.nextInt(10) < 7 ? "1" + (35 + random.nextInt(5)) + (10_000_000 + random.nextInt(89_999_999)) : "";
    }

    private String name() {
        int length = 1 + random.nextInt(2);
        StringBuilder name = new StringBuilder().append(SURNAMES.charAt(random.nextInt(SURNAMES.length())));
        for (int i = 0; i < length; i++) {
            name.append(GIVEN.charAt(random.nextInt(GIVEN.length())));
        }
        return name.toString();
    }

    /** Everybody has a day of birth and a number of their own on it. */
    static String idNumber(int person) {
        LocalDate birth = FIRST_BIRTH.plusDays(person % DAYS);
        String area = birth.getYear() < 1989 ? "370222" : birth.getYear() < 2017 ? "370282" : "370215";
        String number = area + BIRTH.format(birth) + "%03d".formatted(person / DAYS);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return number + "10X98765432".charAt(sum % 11);
    }

    private static String town(int number) {
        return DISTRICT + "%03d".formatted(number);
    }

    private static String community(int number) {
        return town(1 + number % TOWNS) + "%03d".formatted(1 + number / TOWNS);
    }
}
