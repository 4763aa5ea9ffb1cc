package org.cordon.areas;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An administrative division. It comes with the yearly table of division codes and is never deleted: a division that
 * was merged or renamed stays known by its old code, because people's records name it.
 */
@Entity
public class Area {

    @Id
    private String code;

    @Enumerated(EnumType.STRING)
    @Column(name = "level")
    private AreaLevel level;

    private @Nullable String parentCode;
    private String nameZh;
    private String nameEn;
    private @Nullable Integer validFrom;
    private @Nullable Integer validUntil;
    private @Nullable String successorCode;

    public Area(String code, AreaLevel level, @Nullable String parentCode, String nameZh, String nameEn) {
        this.code = code;
        this.level = level;
        this.parentCode = parentCode;
        this.nameZh = nameZh;
        this.nameEn = nameEn;
    }

    @SuppressWarnings("NullAway.Init")
    protected Area() {}

    /** What a line says, and where it says nothing what is known. */
    AreaDetails completed(AreaDetails line) {
        return new AreaDetails(
                code,
                line.nameZh(),
                line.nameEn() == null ? knownEnglish() : line.nameEn(),
                line.validFrom() == null ? validFrom : line.validFrom(),
                line.validUntil() == null ? validUntil : line.validUntil(),
                line.successorCode() == null ? successorCode : line.successorCode());
    }

    private @Nullable String knownEnglish() {
        return nameEn.equals(nameZh) ? null : nameEn;
    }

    /** The same division, in the words and years of a newer table of codes. */
    void describe(AreaDetails details) {
        this.nameZh = details.nameZh();
        this.nameEn = details.english();
        this.validFrom = details.validFrom();
        this.validUntil = details.validUntil();
        this.successorCode = details.successorCode();
    }

    boolean isDescribedBy(AreaDetails details) {
        return nameZh.equals(details.nameZh())
                && nameEn.equals(details.english())
                && Objects.equals(validFrom, details.validFrom())
                && Objects.equals(validUntil, details.validUntil())
                && Objects.equals(successorCode, details.successorCode());
    }

    /** The official division code: 6 digits for a district, 9 for a town, 12 for a community. */
    public String code() {
        return code;
    }

    public AreaLevel level() {
        return level;
    }

    public @Nullable String parentCode() {
        return parentCode;
    }

    public String nameZh() {
        return nameZh;
    }

    public String nameEn() {
        return nameEn;
    }

    /** Whether the table of that year lists the code; a year that nobody told is any year. */
    public boolean isValidIn(int year) {
        return (validFrom == null || validFrom <= year) && (validUntil == null || year <= validUntil);
    }

    /** The last year whose table lists the code; nothing while it is in use. */
    public @Nullable Integer validUntil() {
        return validUntil;
    }

    /** The code that took its place, where somebody told. */
    public @Nullable String successorCode() {
        return successorCode;
    }

    /** The name in the reader's language. */
    public String name(Locale locale) {
        return "zh".equals(locale.getLanguage()) ? nameZh : nameEn;
    }
}
