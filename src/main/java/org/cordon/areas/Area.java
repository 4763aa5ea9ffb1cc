package org.cordon.areas;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.Locale;
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

    public Area(String code, AreaLevel level, @Nullable String parentCode, String nameZh, String nameEn) {
        this.code = code;
        this.level = level;
        this.parentCode = parentCode;
        this.nameZh = nameZh;
        this.nameEn = nameEn;
    }

    @SuppressWarnings("NullAway.Init")
    protected Area() {}

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

    /** The name in the reader's language. */
    public String name(Locale locale) {
        return "zh".equals(locale.getLanguage()) ? nameZh : nameEn;
    }
}
